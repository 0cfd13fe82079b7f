package io.brrtrouter.validation;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Which code points labels may have, derived from their properties (RFC 5892, 2 and 3). */
final class IdnaCodePoints {
  private static final Set<Integer> VALID_EXCEPTIONS =
      Set.of(0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007);
  private static final Set<Integer> CONTEXTS = Set.of(0xB7, 0x375, 0x5F3, 0x5F4, 0x30FB);
  private static final Set<Integer> DISALLOWED_EXCEPTIONS =
      Set.of(0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B);

  /** Letters and marks that are ignored by default; the other ignorable ones are no letters. */
  private static final Set<Integer> IGNORABLE =
      Set.of(0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0);

  private static final Set<UnicodeBlock> DISALLOWED_BLOCKS =
      Set.of(
          UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
          UnicodeBlock.MUSICAL_SYMBOLS,
          UnicodeBlock.ANCIENT_GREEK_MUSICAL_NOTATION,
          UnicodeBlock.HANGUL_JAMO,
          UnicodeBlock.HANGUL_JAMO_EXTENDED_A,
          UnicodeBlock.HANGUL_JAMO_EXTENDED_B,
          UnicodeBlock.VARIATION_SELECTORS,
          UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT);

  private IdnaCodePoints() {}

  /** What a code point needs. */
  enum Rule {
    VALID,
    JOINER,
    OTHER,
    DISALLOWED
  }

  static Rule of(int c) {
    if (VALID_EXCEPTIONS.contains(c)) {
      return Rule.VALID;
    }
    if (CONTEXTS.contains(c) || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9)) {
      return Rule.OTHER;
    }
    if (c < 128) {
      return c == '-' || Ascii.isDigit(c) || (c >= 'a' && c <= 'z') ? Rule.VALID : Rule.DISALLOWED;
    }
    if (c == 0x200C || c == 0x200D) {
      return Rule.JOINER;
    }
    return isLetterDigit(c) && !isExcluded(c) && isStable(c) ? Rule.VALID : Rule.DISALLOWED;
  }

  private static boolean isLetterDigit(int c) {
    return switch (Character.getType(c)) {
      case Character.LOWERCASE_LETTER,
          Character.UPPERCASE_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.MODIFIER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static boolean isExcluded(int c) {
    UnicodeBlock block = UnicodeBlock.of(c);
    return DISALLOWED_EXCEPTIONS.contains(c)
        || IGNORABLE.contains(c)
        || (block != null && DISALLOWED_BLOCKS.contains(block));
  }

  /** Whether compatibility normalization and case folding leave the code point as it is. */
  private static boolean isStable(int c) {
    String text = Character.toString(c);
    String folded = fold(c, Normalizer.normalize(text, Normalizer.Form.NFKC));
    return Normalizer.normalize(folded, Normalizer.Form.NFKC).equals(text);
  }

  private static String fold(int c, String text) {
    if (c == 0x131) {
      return text;
    }
    String upper = text.toUpperCase(Locale.ROOT);
    return UnicodeScript.of(c) == UnicodeScript.CHEROKEE ? upper : upper.toLowerCase(Locale.ROOT);
  }
}
