package io.brrtrouter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.read.DocumentReader;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointersTest {

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "/x-v, [1]",
    "/x-v/0, 1",
    "/x-v/1,",
    "/x-v/-1,",
    "/x-v/00,1",
    "/x-v/a,",
    "/x-v/0/0,",
    "/x-v/99999999999,",
    "/x-a~1b/c~0d, 2",
    "x-v,",
    "/x-e/, 3",
    "/none,",
  })
  void findWhatTheyPointAt(String pointer, @Nullable String json) {
    String text =
        "openapi: 3.0.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
            + "x-v: [1]\nx-a/b: {c~d: 2}\nx-e: {'': 3}\n";
    OpenApi document =
        Objects.requireNonNull(new DocumentReader(Set.of()).read("a.yaml", text).document());
    Node found = document.at(pointer);
    if (pointer.isEmpty()) {
      assertThat(found).isSameAs(document.root());
    } else {
      assertThat(found == null ? null : found.json().toString()).isEqualTo(json);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "#/a/b, /a/b",
    "#/a%20b, /a b",
    "#/a+b, /a+b",
    "#/%E4%BD%A0, /\u4f60",
    "#/100%, /100%",
    "#, ''",
    "other.yaml#/a, /a",
  })
  void areTakenOutOfReferences(String ref, String pointer) {
    assertThat(Pointers.fromFragment(ref)).isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource({"/a/b, #/a/b", "/a b, #/a%20b", "/100%, #/100%25", "/\u4f60, #/%E4%BD%A0"})
  void becomeReferencesAndComeBack(String pointer, String ref) {
    assertThat(Pointers.toFragment(pointer)).isEqualTo(ref);
    assertThat(Pointers.fromFragment(ref)).isEqualTo(pointer);
  }

  @Test
  void tokensAreEscapedAndComeBack() {
    assertThat(Pointers.escape("~1/a~")).isEqualTo("~01~1a~0");
    assertThat(Pointers.unescape("~01~1a~0")).isEqualTo("~1/a~");
  }
}
