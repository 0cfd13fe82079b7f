package io.brrtrouter.pipeline;

/** Header field values (RFC 9110, 5.5). */
final class FieldValue {
  private FieldValue() {}

  /** The value, if it can be sent: a line break in it would start another field. */
  static String checked(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' && c != '\t' || c == 0x7f) {
        throw new IllegalArgumentException(
            "the value of response header " + name + " has a control character at index " + i);
      }
    }
    return value;
  }
}
