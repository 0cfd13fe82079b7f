package golden.mappings;

/** An account number that has been looked at. */
public record Iban(String country, String rest) {

  /** The number of this text. */
  public static Iban of(String text) {
    if (text.startsWith("XX")) {
      throw new IllegalArgumentException("there is no such country");
    }
    return new Iban(text.substring(0, 2), text.substring(2));
  }

  @Override
  public String toString() {
    return country + rest;
  }
}
