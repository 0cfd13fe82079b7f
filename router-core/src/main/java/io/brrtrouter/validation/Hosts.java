package io.brrtrouter.validation;

/** Names of hosts (RFC 1123, 2.1), international ones as well (RFC 5890, 2.3.2.3). */
final class Hosts {
  private static final int NAME_LENGTH = 253;
  private static final int LABEL_LENGTH = 63;
  private static final String SEPARATORS = ".\u3002\uFF0E\uFF61";

  private Hosts() {}

  /** Letters, digits and hyphens; what claims to be an international label must be one. */
  static boolean isHostname(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return isName(text, ".", true);
  }

  /** As above, with labels that are not in ASCII. */
  static boolean isIdnHostname(String text) {
    return isName(text, SEPARATORS, true);
  }

  /** As above, but labels need not be in normalization form C (RFC 6531, 3.3). */
  static boolean isMailDomain(String text) {
    return isName(text, ".", false);
  }

  private static boolean isName(String text, String separators, boolean normalized) {
    if (text.length() > NAME_LENGTH || text.isEmpty()) {
      return false;
    }
    boolean bidirectional = hasRightToLeft(text, separators);
    int octets = -1;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
        int length = octets(text.substring(start, i), bidirectional, normalized);
        if (length <= 0 || length > LABEL_LENGTH) {
          return false;
        }
        octets += length + 1;
        start = i + 1;
      }
    }
    return octets <= NAME_LENGTH;
  }

  /** How long the label is in the DNS; 0 if it is no label. */
  private static int octets(String label, boolean bidirectional, boolean normalized) {
    if (label.isEmpty()) {
      return 0;
    }
    if (isAscii(label) && !isEncoded(label)) {
      boolean valid =
          isLetterDigitHyphen(label) && (!bidirectional || BidiRule.isSatisfiedBy(label));
      return valid ? label.length() : 0;
    }
    if (!isEncoded(label)) {
      String encoded = Punycode.encode(label);
      return encoded != null && Idna.isLabel(label, bidirectional, normalized)
          ? encoded.length() + 4
          : 0;
    }
    String decoded = Punycode.decode(label.substring(4));
    return decoded != null
            && !isAscii(decoded)
            && label.substring(4).equalsIgnoreCase(Punycode.encode(decoded))
            && Idna.isLabel(decoded, bidirectional, true)
        ? label.length()
        : 0;
  }

  private static boolean hasRightToLeft(String text, String separators) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
        String label = text.substring(start, i);
        String decoded = isEncoded(label) ? Punycode.decode(label.substring(4)) : label;
        if (decoded != null && BidiRule.hasRightToLeft(decoded)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean isEncoded(String label) {
    return label.regionMatches(true, 0, "xn--", 0, 4);
  }

  private static boolean isLetterDigitHyphen(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!Ascii.isLetterOrDigit(c) && (c != '-' || i == 0 || i == label.length() - 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String label) {
    return label.chars().allMatch(c -> c < 128);
  }
}
