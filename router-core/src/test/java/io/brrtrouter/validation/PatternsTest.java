package io.brrtrouter.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.validation.Patterns.TextPattern;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          b            | abc    | true
          ^abc$        | abc    | true
          ^abc$        | 'abc\n'| false
          ^a.c$        | 'a\nc' | false
          ^a[^]c$      | 'a\nc' | true
          a[]c         | ac     | false
          ^\\d+$       | 0123   | true
          ^\\d+$       | ٣      | false
          ^\\w$        | é      | false
          ^\\s$        | '\u00A0' | true
          ^[\\s]$      | '\uFEFF' | true
          ^[\\S]$      | '\uFEFF' | false
          ^[^\\S]$     | '\u2003' | true
          ^\\u0041$    | A      | true
          ^\\u{1F432}*$| 🐲🐲   | true
          ^🐲*$        | 🐲🐲   | true
          ^\\uD83D\\uDC32+$ | 🐲 | true
          ^\\x41$      | A      | true
          ^\\cI$       | '\t'   | true
          ^\\p{L}+$    | éa     | true
          ^\\p{Letter}+$ | éa   | true
          ^[\\p{L}-]+$ | é-a    | true
          ^\\P{Lu}$    | A      | false
          ^\\p{Script=Greek}$ | α | true
          ^\\p{sc=Grek}$ | α    | true
          ^\\p{Alphabetic}$ | α | true
          ^\\p{Any}$   | α      | true
          ^a\\/b$      | a/b    | true
          ^a\\-b\\_c\\@$ | a-b_c@ | true
          ^[a\\-z]+$   | a-z    | true
          ^[a-]+$      | a-     | true
          ^[\\w-]+$    | a-b    | true
          ^[\\w-.]+$   | a-b.   | true
          ^[a&&b]+$    | a&b    | true
          ^[[a]+$      | [a     | true
          ^[.$]+$      | .$     | true
          ^a{2}$       | aa     | true
          ^a{2,3}?$    | aaa    | true
          ^a{$         | a{     | true
          ^a{,2}$      | 'a{,2}'| true
          ^{}$         | '{}'   | true
          ^]$          | ]      | true
          ^(?<year>\\d)(-)\\k<year>$ | 1-1 | true
          ^(?<year>\\d)-\\k<year>$ | 1-2 | false
          '(a|b)c$'    | bc     | true
          ^(a)\\1$     | aa     | true
          ^(?=a)a$     | a      | true
          ^(?!b)a$     | a      | true
          (?<=a)b      | ab     | true
          (?<!a)b      | ab     | false
          \\bfoo\\b    | a foo  | true
          \\bfoo\\b    | éfoo   | true
          '^(a|b|)$'   | ''     | true
          (?i)^abc$    | ABC    | true
          \\Aabc\\Z    | abc    | true
          ^.{1,5000}$  | abc    | true
          """)
  void findsWhatEcmaScriptFinds(String pattern, String text, boolean found) {
    String source = pattern.replace("\\\\", "\\");
    assertThat(Patterns.compile(source).isFoundIn(text)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"^a+$", "(a|b)*c", "^[^\\s]{3,64}$", "\\p{Lu}", "(?:a{2}){3}"})
  void runsInLinearTimeWhereItCan(String pattern) {
    assertThat(Patterns.compile(pattern).isLinear()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(?=(a|a)*$)b",
        "(?!x)(.*a){25}$",
        "^(?=a)((a+)+)+$",
        "(a*)*\\1b",
        "(?=.)(x+x+)+y",
        "^(?=a)(a|b|c|d)*$"
      })
  void givesUpWhereBacktrackingExplodes(String pattern) {
    TextPattern compiled = Patterns.compile(pattern);
    assertThat(compiled.isLinear()).isFalse();
    long before = Patterns.abandoned();
    String text = pattern.contains("x+") ? "x".repeat(5000) : "a".repeat(50_000) + "!";
    assertThatThrownBy(() -> compiled.isFoundIn(text))
        .isInstanceOf(AbandonedMatchException.class)
        .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    assertThat(Patterns.abandoned()).isGreaterThan(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((((a{100}){100}){100}){100})",
        "((a{0,1000}){0,1000}){0,1000}",
        "^([a-z]{1,999}){1,999}$",
        "(?i)((a{1000}){1000}){1000}",
        "(?i)(?:(?:x{2,900}y){1,900}){1,900}",
        "(\\p{L}{1,1000}){1000}",
        "(((){1000}){1000}){1000}"
      })
  void doesNotWriteOutRepetitionsOfRepetitions(String pattern) {
    TextPattern compiled = Patterns.compile(pattern);
    assertThat(compiled.isLinear()).isFalse();
    assertThat(compiled.isSoonFoundIn("a".repeat(7000) + "!")).isIn(true, false);
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 3000, 100_000})
  void refusesGroupsThatAreNestedTooDeeply(int depth) {
    for (String group : List.of("(a|", "(?i:a|", "(?=a|", "[^a]((?-i)")) {
      String pattern = group.repeat(depth) + "b" + ")".repeat(depth);
      assertThatThrownBy(() -> Patterns.compile(pattern))
          .isInstanceOf(InvalidPatternException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,126}[a-z]{2,63}$",
        "^[\\s\\S]{1,1000}$",
        "^([0-9A-F]{4}:){7}[0-9A-F]{4}$"
      })
  void keepsHonestRepetitionsInLinearTime(String pattern) {
    assertThat(Patterns.compile(pattern).isLinear()).isTrue();
  }

  @Test
  void givesUpALongTextInLinearTimeToo() {
    TextPattern compiled = Patterns.compile("([a-z]{1,300}-)+x");
    assertThat(compiled.isLinear()).isTrue();
    String text = "abc".repeat(100_000);
    assertThatThrownBy(() -> compiled.isFoundIn(text)).isInstanceOf(AbandonedMatchException.class);
    assertThat(compiled.isSoonFoundIn(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(.*a){25}$", "^(a|a)*$"})
  void takesWhatExplodesElsewhereInStride(String pattern) {
    assertThat(Patterns.compile(pattern).isFoundIn("a".repeat(35) + "!")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "^(abc]",
        "*a",
        "a**",
        "[a",
        "a{2,1}",
        "\\",
        "[b-a]",
        "(?<n>a)(?<n>b)",
        "\\k<m>",
        "\\p{Nonsense}",
        "\\u12",
        "a)"
      })
  void refusesWhatIsNoPatternAndSaysWhere(String pattern) {
    assertThat(Patterns.isPattern(pattern)).isFalse();
    assertThatThrownBy(() -> Patterns.compile(pattern))
        .isInstanceOf(InvalidPatternException.class)
        .hasMessageContaining(pattern);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{2}",
        "\\a",
        "\\Z",
        "(?i)a",
        "(?P<n>a)",
        "(a)\\2",
        "\\08",
        "(?#comment)a",
        "a{2}{3}",
        "\\_\\q"
      })
  void tellsEcmaScriptFromOtherDialects(String pattern) {
    assertThat(Patterns.isPattern(pattern)).isFalse();
  }

  @Test
  void takesAPatternFromAStrangerWithoutCompilingIt() {
    assertThat(Patterns.isPattern("((a{1000}){1000}){1000}")).isTrue();
    assertThat(Patterns.isPattern("(".repeat(100_000))).isFalse();
    assertThat(Patterns.isPattern("(?<=a+)b")).isTrue();
  }
}
