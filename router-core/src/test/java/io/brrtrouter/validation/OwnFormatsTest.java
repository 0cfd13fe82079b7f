package io.brrtrouter.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OwnFormatsTest {
  @Test
  void aNameCountsOnceAndNotInPlaceOfTheStandards() {
    OwnFormats own =
        OwnFormats.of(
            List.of(of("iban"), of("email"), of("int64"), of("password"), of("iban"), of("odd")));

    assertThat(own.checks()).containsOnlyKeys("iban", "odd");
    assertThat(own.problems())
        .hasSize(4)
        .allMatch(problem -> problem.matches("format '[a-z0-9]+' of .*OwnFormatsTest.*: .*"))
        .filteredOn(problem -> problem.endsWith("the runtime itself knows this format"))
        .hasSize(3);
    assertThat(own.problems().get(3)).contains("'iban'").endsWith("is called so as well");
  }

  @Test
  void whatAFormatMayRefuseDependsOnItsNameAlone() {
    assertThat(List.of("email", "iban", "whatever")).allMatch(Formats::mayRefuse);
    assertThat(List.of("int32", "double", "password", "binary")).noneMatch(Formats::mayRefuse);
  }

  private static Format of(String name) {
    return new Format() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean accepts(String text) {
        return text.equals(name);
      }
    };
  }
}
