package golden.mappings;

// snippet schema
import io.brrtrouter.json.Conversion;
import java.math.BigDecimal;
import java.util.Currency;

/** Amounts, which are records of the schema {@code Money} in JSON. */
public final class AmountConversion implements Conversion<Money, Amount> {

  @Override
  public Amount read(Money value) {
    Currency currency = Currency.getInstance(value.currency());
    return new Amount(BigDecimal.valueOf(value.cents(), 2), currency);
  }

  @Override
  public Money write(Amount value) {
    long cents = value.value().movePointRight(2).longValueExact();
    return new Money(cents, value.currency().getCurrencyCode(), null);
  }
}
// end snippet
