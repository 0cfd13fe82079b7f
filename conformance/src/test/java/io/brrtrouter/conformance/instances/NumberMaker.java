package io.brrtrouter.conformance.instances;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Writes numbers. */
final class NumberMaker implements Maker {
  private static final BigDecimal TINY = new BigDecimal("0.00000000000000001");
  private static final int MANY = 16;

  private final boolean integer;
  private final String[] usual;
  private final String[] edges;

  NumberMaker(Facts facts, boolean integer) {
    this.integer = integer || facts.format.equals("int32") || facts.format.equals("int64");
    BigDecimal least = least(facts);
    BigDecimal most = most(facts);
    this.usual = usual(facts, least, most).toArray(new String[0]);
    this.edges = edges(facts, least, most).toArray(new String[0]);
  }

  @Override
  public void make(Draft out, Chance chance, int depth) {
    out.raw(chance.of(usual));
  }

  @Override
  public void edge(Draft out, Chance chance) {
    out.raw(chance.of(edges));
  }

  private static BigDecimal least(Facts facts) {
    BigDecimal bound =
        switch (facts.format) {
          case "int32" -> BigDecimal.valueOf(Integer.MIN_VALUE);
          case "int64" -> BigDecimal.valueOf(Long.MIN_VALUE);
          default -> facts.least;
        };
    return facts.least == null || bound.compareTo(facts.least) < 0
        ? facts.least == null ? bound : facts.least
        : bound;
  }

  private static BigDecimal most(Facts facts) {
    BigDecimal bound =
        switch (facts.format) {
          case "int32" -> BigDecimal.valueOf(Integer.MAX_VALUE);
          case "int64" -> BigDecimal.valueOf(Long.MAX_VALUE);
          default -> facts.most;
        };
    return facts.most == null || bound.compareTo(facts.most) > 0
        ? facts.most == null ? bound : facts.most
        : bound;
  }

  private List<String> usual(Facts facts, BigDecimal least, BigDecimal most) {
    BigDecimal low =
        least != null
            ? least
            : most != null ? most.subtract(BigDecimal.valueOf(1000)) : BigDecimal.valueOf(-50);
    BigDecimal high = most != null ? most : low.add(BigDecimal.valueOf(1000));
    Chance chance = new Chance(7);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 4 * MANY && texts.size() < MANY; i++) {
      BigDecimal value =
          i == 0
              ? low
              : i == 1 ? high : i < 6 ? low.add(BigDecimal.valueOf(i)) : between(low, high, chance);
      value = stepped(facts, value);
      if (fits(facts, value, low, high)) {
        texts.add(text(value));
      }
    }
    if (texts.isEmpty()) {
      texts.add(text(stepped(facts, low.add(BigDecimal.ONE))));
    }
    return texts;
  }

  private BigDecimal between(BigDecimal low, BigDecimal high, Chance chance) {
    BigDecimal part = BigDecimal.valueOf(chance.below(1_000_000), 6);
    return low.add(high.subtract(low).multiply(part))
        .setScale(integer ? 0 : chance.below(4), RoundingMode.HALF_UP);
  }

  private BigDecimal stepped(Facts facts, BigDecimal value) {
    BigDecimal at = integer ? value.setScale(0, RoundingMode.CEILING) : value;
    for (BigDecimal step : facts.steps) {
      at = at.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }
    return at;
  }

  private static boolean fits(Facts facts, BigDecimal value, BigDecimal low, BigDecimal high) {
    int fromLow = value.compareTo(low);
    int toHigh = value.compareTo(high);
    return (fromLow > 0 || fromLow == 0 && !facts.above)
        && (toHigh < 0 || toHigh == 0 && !facts.below);
  }

  private String text(BigDecimal value) {
    return integer && value.stripTrailingZeros().scale() <= 0
        ? value.toBigInteger().toString()
        : value.toPlainString();
  }

  private List<String> edges(Facts facts, BigDecimal least, BigDecimal most) {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "0",
                "-0",
                "-0.0",
                "0.0",
                "1.0",
                "-1.0",
                "1e2",
                "1E+2",
                "10e-1",
                "1e-2",
                "100e-2",
                "0.30000000000000001",
                "0.1",
                "1e400",
                "-1e400",
                "1e-400",
                "1.7976931348623157e308",
                "1.7976931348623159e308",
                "4.9e-324",
                "2e-324",
                "3.4028236e38",
                "16777217",
                "9007199254740993",
                "1e1000",
                "1e1001",
                "1e-1000",
                "1e-1001",
                "1e99999999999",
                "123456789012345678901234567890",
                "0.1234567890123456789012345678901234567890",
                "12.50"));
    for (long at : new long[] {Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      texts.addAll(
          List.of(Long.toString(at - 1), Long.toString(at), Long.toString(at + 1), at + ".0"));
    }
    for (BigInteger at :
        List.of(BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(Long.MAX_VALUE))) {
      texts.addAll(
          List.of(
              at.subtract(BigInteger.ONE).toString(),
              at.toString(),
              at.add(BigInteger.ONE).toString(),
              at + ".0",
              at + "e0"));
    }
    texts.addAll(
        List.of(
            "1".repeat(999),
            "1".repeat(1000),
            "1".repeat(1001),
            "0." + "0".repeat(998),
            "0." + "3".repeat(999)));
    around(least, texts);
    around(most, texts);
    for (BigDecimal step : facts.steps) {
      BigDecimal often = step.multiply(BigDecimal.valueOf(7));
      around(often, texts);
      texts.add(often.add(step.divide(BigDecimal.valueOf(2))).toPlainString());
    }
    return texts;
  }

  /** The bound and what is beside it: often, for there is where mistakes are made. */
  private static void around(BigDecimal bound, List<String> texts) {
    if (bound == null) {
      return;
    }
    for (int i = 0; i < 3; i++) {
      for (BigDecimal off : List.of(BigDecimal.ZERO, BigDecimal.ONE, TINY, new BigDecimal("0.5"))) {
        texts.add(bound.add(off).toPlainString());
        texts.add(bound.subtract(off).toPlainString());
      }
    }
    texts.add(
        bound.setScale(Math.max(1, bound.scale() + 1), RoundingMode.UNNECESSARY).toPlainString());
    texts.add(bound.unscaledValue() + "e" + -bound.scale());
  }
}
