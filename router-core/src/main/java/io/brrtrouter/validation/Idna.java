package io.brrtrouter.validation;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/** Labels that are not in ASCII (RFC 5891, 4.2 and 5.4; contexts of RFC 5892, appendix A). */
final class Idna {
  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  private Idna() {}

  /** Whether the text is a U-label. */
  static boolean isLabel(String label, boolean bidirectional, boolean normalized) {
    if (label.startsWith("-") || label.endsWith("-") || label.startsWith("--", 2)) {
      return false;
    }
    if (normalized && !Normalizer.isNormalized(label, Normalizer.Form.NFC)) {
      return false;
    }
    int[] codePoints = label.codePoints().toArray();
    if (codePoints.length == 0 || isMark(codePoints[0])) {
      return false;
    }
    for (int i = 0; i < codePoints.length; i++) {
      if (!isAllowed(codePoints, i)) {
        return false;
      }
    }
    return !bidirectional || BidiRule.isSatisfiedBy(label);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isAllowed(int[] label, int i) {
    return switch (IdnaCodePoints.of(label[i])) {
      case VALID -> true;
      case JOINER -> isJoined(label, i);
      case OTHER -> isInContext(label, i);
      case DISALLOWED -> false;
    };
  }

  private static boolean isJoined(int[] label, int i) {
    boolean afterVirama = i > 0 && JoiningTypes.isVirama(label[i - 1]);
    return switch (label[i]) {
      case NON_JOINER -> afterVirama || JoiningTypes.joinAcross(label, i);
      case JOINER -> afterVirama;
      default -> false;
    };
  }

  private static boolean isInContext(int[] label, int i) {
    return switch (label[i]) {
      case 0xB7 -> i > 0 && i + 1 < label.length && label[i - 1] == 'l' && label[i + 1] == 'l';
      case 0x375 -> i + 1 < label.length && UnicodeScript.of(label[i + 1]) == UnicodeScript.GREEK;
      case 0x5F3, 0x5F4 -> i > 0 && UnicodeScript.of(label[i - 1]) == UnicodeScript.HEBREW;
      case 0x30FB -> hasJapanese(label);
      default -> isArabicDigit(label[i]) ? !has(label, 0x6F0) : !has(label, 0x660);
    };
  }

  private static boolean isArabicDigit(int c) {
    return c >= 0x660 && c <= 0x669;
  }

  /** Whether one of the ten digits from this one on is in the label. */
  private static boolean has(int[] label, int zero) {
    for (int c : label) {
      if (c >= zero && c <= zero + 9) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasJapanese(int[] label) {
    for (int c : label) {
      UnicodeScript script = UnicodeScript.of(c);
      if (script == UnicodeScript.HIRAGANA
          || script == UnicodeScript.KATAKANA
          || script == UnicodeScript.HAN) {
        return true;
      }
    }
    return false;
  }
}
