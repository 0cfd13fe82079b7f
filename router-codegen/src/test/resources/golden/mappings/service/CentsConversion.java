package golden.mappings;

import io.brrtrouter.json.Conversion;
import java.math.BigDecimal;

/** Cents are decimals with two digits. */
public final class CentsConversion implements Conversion<Long, BigDecimal> {

  @Override
  public BigDecimal read(Long value) {
    return BigDecimal.valueOf(value, 2);
  }

  @Override
  public Long write(BigDecimal value) {
    return value.movePointRight(2).longValueExact();
  }
}
