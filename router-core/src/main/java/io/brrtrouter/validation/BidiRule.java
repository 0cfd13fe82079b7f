package io.brrtrouter.validation;

import static java.lang.Character.DIRECTIONALITY_ARABIC_NUMBER;
import static java.lang.Character.DIRECTIONALITY_BOUNDARY_NEUTRAL;
import static java.lang.Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR;
import static java.lang.Character.DIRECTIONALITY_EUROPEAN_NUMBER;
import static java.lang.Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR;
import static java.lang.Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR;
import static java.lang.Character.DIRECTIONALITY_LEFT_TO_RIGHT;
import static java.lang.Character.DIRECTIONALITY_NONSPACING_MARK;
import static java.lang.Character.DIRECTIONALITY_OTHER_NEUTRALS;
import static java.lang.Character.DIRECTIONALITY_RIGHT_TO_LEFT;
import static java.lang.Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;

/** What labels must obey in a name that has letters written from right to left (RFC 5893, 2). */
final class BidiRule {
  private BidiRule() {}

  /** Whether the label makes its name a bidirectional one. */
  static boolean hasRightToLeft(String label) {
    return label
        .codePoints()
        .map(Character::getDirectionality)
        .anyMatch(d -> isRightToLeft(d) || d == DIRECTIONALITY_ARABIC_NUMBER);
  }

  /** The six conditions. */
  static boolean isSatisfiedBy(String label) {
    int first = Character.getDirectionality(label.codePointAt(0));
    boolean rightToLeft = isRightToLeft(first);
    if (!rightToLeft && first != DIRECTIONALITY_LEFT_TO_RIGHT) {
      return false;
    }
    boolean european = false;
    boolean arabic = false;
    int last = first;
    for (int i = 0; i < label.length(); i = label.offsetByCodePoints(i, 1)) {
      int d = Character.getDirectionality(label.codePointAt(i));
      european |= d == DIRECTIONALITY_EUROPEAN_NUMBER;
      arabic |= d == DIRECTIONALITY_ARABIC_NUMBER;
      if (!isNeutral(d) && !isStrong(d, rightToLeft)) {
        return false;
      }
      last = d == DIRECTIONALITY_NONSPACING_MARK ? last : d;
    }
    boolean endsWell = last == DIRECTIONALITY_EUROPEAN_NUMBER || isStrong(last, rightToLeft);
    return endsWell && !(rightToLeft && european && arabic);
  }

  private static boolean isRightToLeft(int d) {
    return d == DIRECTIONALITY_RIGHT_TO_LEFT || d == DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static boolean isStrong(int d, boolean rightToLeft) {
    return rightToLeft
        ? isRightToLeft(d) || d == DIRECTIONALITY_ARABIC_NUMBER
        : d == DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean isNeutral(int d) {
    return switch (d) {
      case DIRECTIONALITY_EUROPEAN_NUMBER,
          DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          DIRECTIONALITY_OTHER_NEUTRALS,
          DIRECTIONALITY_BOUNDARY_NEUTRAL,
          DIRECTIONALITY_NONSPACING_MARK ->
          true;
      default -> false;
    };
  }
}
