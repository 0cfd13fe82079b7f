package io.brrtrouter.json;

import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code multipleOf}, exactly. A division takes the longer, the more digits there are. */
final class MultipleOf extends Check {
  /** How many digits are a unit of work. */
  private static final int DIGITS = 16;

  private final BigDecimal divisor;
  private final JsonNode written;

  private MultipleOf(BigDecimal divisor, JsonNode written) {
    super("multipleOf");
    this.divisor = divisor;
    this.written = written;
  }

  static @Nullable MultipleOf compile(Site site) {
    BigDecimal divisor = site.value().isNumber() ? Numbers.decimal(site.value()) : null;
    return divisor == null || divisor.signum() <= 0 ? null : new MultipleOf(divisor, site.value());
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    if (!value.isNumber()) {
      return;
    }
    BigDecimal number = Numbers.decimal(value);
    if (number != null) {
      evaluation.charge((number.precision() + Math.abs((long) number.scale())) / DIGITS, at);
    }
    if (number == null || number.remainder(divisor).signum() != 0) {
      evaluation.fail("multipleOf", at, () -> "must be a multiple of " + written);
    }
  }
}
