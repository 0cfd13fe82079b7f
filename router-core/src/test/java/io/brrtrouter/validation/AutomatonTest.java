package io.brrtrouter.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AutomatonTest {
  private static final String[] ATOMS = {
    "a", "b", "ab", "[ab]", "[^a]", "[a-c]", "\\d", "\\W", "\\s", ".", "-", "[\\w-]", "\\.", "^",
    "$"
  };
  private static final String[] REPETITIONS = {
    "", "", "", "*", "+", "?", "{2}", "{1,}", "{0,2}", "+?"
  };
  private static final String ALPHABET = "aabbc1-. \n_Z\u00e9";

  private final Random random = new Random(20_261_121);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "^[A-Z]                ; Rex        ; 1",
        "^[A-Z]                ; rex        ; 0",
        "^[0-9]{5}$            ; 12345      ; 1",
        "^[0-9]{5}$            ; 123456     ; 0",
        "^[a-z0-9]+(-[a-z]+)*$ ; a1-b-c     ; 1",
        "^[a-z0-9]+(-[a-z]+)*$ ; a1--c      ; 0",
        "^(red|green)$         ; green      ; 1",
        "^red$|^green$         ; greener    ; 0",
        "lo wo                 ; hello world; 1",
        "b$                    ; abb        ; 1",
        "^$                    ; ''         ; 1",
        "$^                    ; ''         ; 1",
        "^$                    ; a          ; 0",
        "''                    ; a          ; 1",
        "^[^a]                 ; \u00e9     ; -1",
        "^a                    ; b\u00e9    ; 0",
        "^a                    ; a\u00e9    ; 1",
      })
  void findsWhatThePatternSays(String pattern, String text, int found) {
    assertThat(Objects.requireNonNull(Automaton.of(pattern)).search(text)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a(?=b)",
        "(a)\\1",
        "\\bword\\b",
        "\\p{L}",
        "^\\u0041$",
        "\u00e9",
        "[\\w-.]",
        "[^]",
        "a{400}",
        "(?<name>a)",
        "(){1000000000}",
        "x{0,299}{0,299}",
        "(a|b)*a(a|b){12}"
      })
  void leavesTheRestToOthers(String pattern) {
    assertThat(Automaton.of(pattern)).isNull();
  }

  @Test
  void agreesWithTheOtherEngineOnRandomPatternsAndTexts() {
    int compared = 0;
    for (int i = 0; i < 3000; i++) {
      String pattern = pattern(3);
      Automaton automaton = Automaton.of(pattern);
      LinearPattern linear = LinearPattern.of(pattern, EcmaPattern.parse(pattern).re2());
      for (int k = 0; automaton != null && k < 30; k++) {
        String text = text();
        int found = automaton.search(text);
        if (found >= 0) {
          compared++;
          assertThat(found == 1).as("%s in <%s>", pattern, text).isEqualTo(linear.isFoundIn(text));
        } else {
          assertThat(text).contains("\u00e9");
        }
      }
    }
    assertThat(compared).isGreaterThan(40_000);
  }

  private String pattern(int depth) {
    StringBuilder pattern = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String atom = ATOMS[random.nextInt(ATOMS.length)];
      boolean grouped = depth > 0 && random.nextInt(3) == 0;
      pattern.append(
          grouped ? (random.nextBoolean() ? "(?:" : "(") + pattern(depth - 1) + ")" : atom);
      boolean repeats = grouped || !(atom.equals("^") || atom.equals("$"));
      pattern.append(repeats ? REPETITIONS[random.nextInt(REPETITIONS.length)] : "");
      pattern.append(random.nextInt(6) == 0 ? "|" : "");
    }
    return pattern.toString();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(10); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
