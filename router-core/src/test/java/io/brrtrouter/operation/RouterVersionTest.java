package io.brrtrouter.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RouterVersionTest {

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(RouterVersion.current()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void codeOfTheSameMinorVersionFits() {
    String current = RouterVersion.current();
    String line = current.substring(0, current.lastIndexOf('.'));

    assertThatCode(() -> RouterVersion.requireFitting("pets", line + ".99"))
        .doesNotThrowAnyException();
  }

  @Test
  void codeOfAnotherMinorVersionIsRefusedNamingBoth() {
    assertThatThrownBy(() -> RouterVersion.requireFitting("pets", "99.7.1"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'pets'")
        .hasMessageContaining("99.7.1")
        .hasMessageContaining(RouterVersion.current())
        .hasMessageContaining("generate again");
  }
}
