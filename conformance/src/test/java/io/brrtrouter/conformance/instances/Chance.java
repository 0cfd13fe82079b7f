package io.brrtrouter.conformance.instances;

/** Chance that a seed repeats: a splitmix generator. Not safe for concurrent use. */
public final class Chance {
  private long state;

  /** Begins where this seed says. */
  public Chance(long seed) {
    this.state = seed;
  }

  /** The seed of one of many streams that have little in common. */
  public static long seed(long of, long index) {
    return mix(of * 0x9E3779B97F4A7C15L + mix(index + 0x632BE59BD9B4E019L));
  }

  /** Any 64 bits. */
  public long bits() {
    state += 0x9E3779B97F4A7C15L;
    return mix(state);
  }

  /** A number from 0 to below this bound, which is positive. */
  public int below(int bound) {
    return (int) (((bits() >>> 32) * bound) >>> 32);
  }

  /** A number between these, both included. */
  public int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** True so many times of a hundred. */
  public boolean percent(int times) {
    return below(100) < times;
  }

  /** One of these. */
  @SafeVarargs
  public final <T> T of(T... choices) {
    return choices[below(choices.length)];
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
