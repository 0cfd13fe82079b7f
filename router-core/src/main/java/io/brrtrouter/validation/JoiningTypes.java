package io.brrtrouter.validation;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

/**
 * How letters of cursive scripts join, as far as RFC 5892, A.1 asks: Java does not know the
 * property, so the letters that join on the right side only are listed; the other letters of these
 * scripts join on both sides.
 */
final class JoiningTypes {
  private static final Set<UnicodeScript> CURSIVE =
      Set.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.NKO,
          UnicodeScript.MANDAIC,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.PHAGS_PA,
          UnicodeScript.ADLAM,
          UnicodeScript.HANIFI_ROHINGYA);

  /** Pairs of first and last code point, sorted. */
  private static final int[] RIGHT_ONLY = {
    0x622, 0x625, 0x627, 0x627, 0x629, 0x629, 0x62F, 0x632, 0x648, 0x648, 0x671, 0x673, 0x675,
    0x677, 0x688, 0x699, 0x6C0, 0x6C0, 0x6C3, 0x6CB, 0x6CD, 0x6CD, 0x6CF, 0x6CF, 0x6D2, 0x6D3,
    0x6D5, 0x6D5, 0x6EE, 0x6EF, 0x710, 0x710, 0x715, 0x719, 0x71E, 0x71E, 0x728, 0x728, 0x72A,
    0x72A, 0x72C, 0x72C, 0x72F, 0x72F, 0x74D, 0x74D, 0x759, 0x75B, 0x76B, 0x76C, 0x771, 0x771,
    0x773, 0x774, 0x778, 0x779, 0x840, 0x840, 0x846, 0x847, 0x849, 0x849, 0x854, 0x854, 0x867,
    0x867, 0x869, 0x86A, 0x870, 0x882, 0x88E, 0x88E, 0x8AA, 0x8AC, 0x8AE, 0x8AE, 0x8B1, 0x8B2,
    0x8B9, 0x8B9
  };

  /** Letters of these scripts that do not join at all. */
  private static final Set<Integer> NOT_JOINING = Set.of(0x621, 0x674, 0x8AD, 0x856, 0x857);

  private static final int[] VIRAMAS = {
    0x94D, 0x9CD, 0xA4D, 0xACD, 0xB4D, 0xBCD, 0xC4D, 0xCCD, 0xD3B, 0xD3C, 0xD4D, 0xDCA, 0xE3A,
    0xEBA, 0xF84, 0x1039, 0x103A, 0x1714, 0x1715, 0x1734, 0x17D2, 0x1A60, 0x1B44, 0x1BAA, 0x1BAB,
    0x1BF2, 0x1BF3, 0x2D7F, 0xA806, 0xA82C, 0xA8C4, 0xA953, 0xA9C0, 0xAAF6, 0xABED, 0x10A3F,
    0x11046, 0x11070, 0x1107F, 0x110B9, 0x11133, 0x11134, 0x111C0, 0x11235, 0x112EA, 0x1134D,
    0x11442, 0x114C2, 0x115BF, 0x1163F, 0x116B6, 0x1172B, 0x11839, 0x1193D, 0x1193E, 0x119E0,
    0x11A34, 0x11A47, 0x11A99, 0x11C3F, 0x11D44, 0x11D45, 0x11D97
  };

  private JoiningTypes() {}

  /** Whether the code point is of combining class 9. */
  static boolean isVirama(int c) {
    return Arrays.binarySearch(VIRAMAS, c) >= 0;
  }

  /** Whether the letters around this index would join if nothing stood between them. */
  static boolean joinAcross(int[] label, int i) {
    int before = i - 1;
    while (before >= 0 && isTransparent(label[before])) {
      before--;
    }
    int after = i + 1;
    while (after < label.length && isTransparent(label[after])) {
      after++;
    }
    return before >= 0
        && after < label.length
        && isCursive(label[before])
        && !isRightOnly(label[before])
        && isCursive(label[after]);
  }

  private static boolean isTransparent(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (type == Character.FORMAT && c != 0x200C && c != 0x200D);
  }

  private static boolean isCursive(int c) {
    return Character.isLetter(c)
        && CURSIVE.contains(UnicodeScript.of(c))
        && !NOT_JOINING.contains(c);
  }

  private static boolean isRightOnly(int c) {
    for (int i = 0; i < RIGHT_ONLY.length; i += 2) {
      if (c >= RIGHT_ONLY[i] && c <= RIGHT_ONLY[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
