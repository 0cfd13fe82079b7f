package golden.mappings;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount of money. */
public record Amount(BigDecimal value, Currency currency) {}
