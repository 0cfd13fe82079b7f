package io.brrtrouter.json;

/**
 * How much JSON is read before it is refused.
 *
 * @param maxDepth how deep arrays and objects may nest, 1 to 200: what a thread's stack carries
 *     through validation
 * @param maxNumberLength how many characters a number may have
 * @param maxExponent the largest exponent of a number, with either sign: {@code 1e99999999} is a
 *     short text, but computing with it is not
 * @param maxStringLength how many characters a string may have, after escapes are resolved
 */
public record JsonLimits(int maxDepth, int maxNumberLength, int maxExponent, int maxStringLength) {

  /** The deepest nesting that can be configured. */
  public static final int DEEPEST = 200;

  /** 100 levels, numbers of 1000 characters and exponents to 1000, strings of 16 Mi characters. */
  public static final JsonLimits DEFAULT = new JsonLimits(100, 1000, 1000, 1 << 24);

  /** Puts what is out of range to the nearest bound. */
  public JsonLimits {
    maxDepth = Math.clamp(maxDepth, 1, DEEPEST);
    maxNumberLength = Math.clamp(maxNumberLength, 20, 100_000);
    maxExponent = Math.clamp(maxExponent, 308, 100_000);
    maxStringLength = Math.clamp(maxStringLength, 256, Integer.MAX_VALUE);
  }

  /** These limits with another depth. */
  public JsonLimits withMaxDepth(int depth) {
    return new JsonLimits(depth, maxNumberLength, maxExponent, maxStringLength);
  }
}
