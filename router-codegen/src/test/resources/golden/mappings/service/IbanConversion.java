package golden.mappings;

// snippet conversion
import io.brrtrouter.json.Conversion;

/** Account numbers, which are strings in JSON. */
public final class IbanConversion implements Conversion<String, Iban> {

  @Override
  public Iban read(String value) {
    return Iban.of(value); // an IllegalArgumentException is a 400
  }

  @Override
  public String write(Iban value) {
    return value.toString();
  }
}
// end snippet
