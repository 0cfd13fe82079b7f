package io.brrtrouter.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.validation.Patterns.TextPattern;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablePatternTest {
  private static final int PATTERNS = Integer.getInteger("brrtrouter.patterns", 3000);
  private static final int TEXTS = 60;

  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "-",
          "_",
          "é",
          "\uD83D\uDC32",
          ".",
          "\\.",
          "\\d",
          "\\w",
          "\\s",
          "\\D",
          "\\W",
          "\\S",
          "[ab]",
          "[^a]",
          "[a-c0-3]",
          "[^\\s-]",
          "[\\w.-]",
          "[]",
          "[^]",
          "\\u{1F432}",
          "[\\u0000-\\u007f]",
          "^",
          "$",
          "\\n",
          "\\uD83D");

  private static final List<String> REPEATS =
      List.of("", "", "", "*", "+", "?", "{2}", "{0,2}", "{1,3}?", "{2,}", "*?");

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "c",
          "0",
          "3",
          "7",
          "-",
          "_",
          ".",
          " ",
          "\n",
          "\u2028",
          "é",
          "\uFEFF",
          "\uD83D\uDC32",
          "\uD83D",
          "\uDC32",
          "\u007f",
          "\u0080");

  private final Random random = new Random(7);

  @Test
  void tablesFindWhatTheLinearEngineFinds() {
    int tables = 0;
    for (int i = 0; i < PATTERNS; i++) {
      String source = pattern(3);
      TextPattern table = table(source);
      if (table != null) {
        tables++;
        for (int k = 0; k < TEXTS; k++) {
          compare(source, table, text());
        }
      }
    }
    assertThat(tables).isGreaterThan(PATTERNS / 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-z0-9-]{1,20}$",
        "^\\d{4}-\\d{2}$",
        "^[A-Z]{2}$",
        "^(cat|dog)$",
        "^[A-Z]",
        "^VA[0-9a-fA-F]{32}$",
        "^.*$",
        "github",
        "^sha256:[a-f0-9]{64}$",
        "prefix_[a-zA-Z0-9]{32}",
        "^[a-zA-Z_][-a-zA-Z0-9_]*$",
        "[a-z]+_token_[0-9]+",
        "^https://",
        "^[1-9][0-9]{0,9}$",
        "^((-?[0-9]+)|(-?([0-9]+)?[.][0-9]+))$",
        "^[a-z]{2}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$",
        "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$",
        "^ssh-(rsa|dss|ed25519) |^ecdsa-sha2-nistp(256|384|521) ",
        "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$",
        "\\S",
        "^$",
        "a*",
        "",
        "^.{1,254}$"
      })
  void ordinaryPatternsAreTables(String source) {
    assertThat(Patterns.compile(source)).isInstanceOf(TablePattern.class);
    TextPattern table = table(source);
    for (int i = 0; i < 2000; i++) {
      compare(source, table, text());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\bword\\b", "^\\p{L}+$", "(a|b)*a(a|b){12}", "^a{0,5000}$", "(){1000000000}"})
  void otherPatternsAreNot(String source) {
    assertThat(table(source)).isNull();
    assertThat(Patterns.compile(source).source()).isEqualTo(source);
  }

  private static TextPattern table(String source) {
    String translation = EcmaPattern.parse(source).re2();
    return translation == null ? null : TablePattern.of(source, translation);
  }

  private static void compare(String source, TextPattern table, String text) {
    LinearPattern linear = LinearPattern.of(source, EcmaPattern.parse(source).re2());
    assertThat(linear).isNotNull();
    assertThat(table.isFoundIn(text))
        .as("%s in '%s'", source, text)
        .isEqualTo(linear.isFoundIn(text));
  }

  private String pattern(int depth) {
    StringBuilder pattern = new StringBuilder(random.nextInt(3) == 0 ? "^" : "");
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      if (depth > 0 && random.nextInt(5) == 0) {
        pattern
            .append('(')
            .append(pattern(depth - 1))
            .append('|')
            .append(pattern(depth - 1))
            .append(')');
        pattern.append(one(REPEATS));
      } else {
        String atom = one(ATOMS);
        pattern.append(atom).append(atom.equals("^") || atom.equals("$") ? "" : one(REPEATS));
      }
    }
    return pattern.append(random.nextInt(3) == 0 ? "$" : "").toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      text.append(one(PIECES));
    }
    return text.toString();
  }

  private String one(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
