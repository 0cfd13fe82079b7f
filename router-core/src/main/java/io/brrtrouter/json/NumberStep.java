package io.brrtrouter.json;

import java.math.BigDecimal;

/**
 * What numbers must be multiples of.
 *
 * @param divisor a positive number
 * @param digits its digits as an integer; 0 if they do not fit
 * @param scale how many of them are its fraction
 */
record NumberStep(BigDecimal divisor, long digits, int scale) {
  /** Decimals are compared up to so many places apart; past that, exactly. */
  private static final int MOST_PLACES = 10;

  /** Factors of up to this size do not overflow when ten to the tenth multiplies them. */
  private static final long LARGEST = Long.MAX_VALUE / Powers.OF_TEN[MOST_PLACES];

  static NumberStep of(String text) {
    BigDecimal divisor = new BigDecimal(text).stripTrailingZeros();
    if (divisor.signum() <= 0) {
      throw new IllegalArgumentException(text + " is not positive");
    }
    boolean fits = divisor.unscaledValue().bitLength() < Long.SIZE;
    return new NumberStep(divisor, fits ? divisor.unscaledValue().longValue() : 0, divisor.scale());
  }

  boolean divides(BigDecimal number) {
    return number.remainder(divisor).signum() == 0;
  }

  /** Whether it divides the decimal of these digits, so many of which are its fraction. */
  boolean divides(long number, int fraction) {
    int more = scale - fraction;
    if (digits != 0
        && more >= 0
        && more <= MOST_PLACES
        && number <= LARGEST
        && number >= -LARGEST) {
      return number * Powers.OF_TEN[more] % digits == 0;
    }
    if (digits != 0 && more < 0 && -more <= MOST_PLACES && digits <= LARGEST) {
      return number % (digits * Powers.OF_TEN[-more]) == 0;
    }
    return divides(BigDecimal.valueOf(number, fraction));
  }
}
