package io.brrtrouter.worker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Which workers are idle: one bit for each place of a pool. Whoever clears a bit owns that worker
 * until the worker sets it again, so nobody needs a lock to hand it a task. The lowest places are
 * taken first, which leaves those above them idle for long enough to be retired.
 */
final class IdleSet {

  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] words;

  IdleSet(int places) {
    words = new long[(places + 63) >>> 6];
  }

  /** The worker at this place is idle. */
  void add(int place) {
    WORD.getAndBitwiseOr(words, place >>> 6, 1L << place);
  }

  /** Takes the worker at this place; false if it is not idle. */
  boolean take(int place) {
    long bit = 1L << place;
    return ((long) WORD.getAndBitwiseAnd(words, place >>> 6, ~bit) & bit) != 0;
  }

  /** Takes the idle worker with the lowest place and answers that; -1 if none is idle. */
  int takeLowest() {
    for (int i = 0; i < words.length; i++) {
      long word = (long) WORD.getVolatile(words, i);
      while (word != 0) {
        long bit = Long.lowestOneBit(word);
        long seen = (long) WORD.getAndBitwiseAnd(words, i, ~bit);
        if ((seen & bit) != 0) {
          return (i << 6) + Long.numberOfTrailingZeros(bit);
        }
        word = seen & ~bit;
      }
    }
    return -1;
  }
}
