package io.brrtrouter.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterModeTest {

  @ParameterizedTest
  @CsvSource({"regex,REGEX", "hybrid,HYBRID", "trie,TRIE", "TRIE,TRIE"})
  void hasAName(String name, RouterMode mode) {
    assertThat(RouterMode.of(name)).isEqualTo(mode);
  }

  @Test
  void anotherNameIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> RouterMode.of("radix"))
        .hasMessage("'radix' is not a router mode: regex, hybrid and trie are");
  }
}
