package io.brrtrouter.codegen.world;

import io.brrtrouter.validation.Format;

// snippet format
/** International bank account numbers (ISO 13616) in their electronic form. */
public final class IbanFormat implements Format {

  @Override
  public String name() {
    return "iban";
  }

  @Override
  public boolean accepts(String text) {
    int length = text.length();
    if (length < 15 || length > 34) {
      return false;
    }
    int rest = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt((i + 4) % length); // country and check digits count last
      if (c >= '0' && c <= '9') {
        rest = (rest * 10 + c - '0') % 97;
      } else if (c >= 'A' && c <= 'Z') {
        rest = (rest * 100 + c - 'A' + 10) % 97;
      } else {
        return false;
      }
    }
    return rest == 1;
  }
}
// end snippet
