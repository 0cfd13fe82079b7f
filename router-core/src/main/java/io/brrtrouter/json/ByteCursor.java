package io.brrtrouter.json;

import io.brrtrouter.validation.MatchBudget;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A place in the bytes of a text, and what becomes of the reading where they are not as they should
 * be. A pass that checks ends with a {@link Doubt}; a tolerant one goes on, since the schema has
 * accepted these bytes.
 */
abstract class ByteCursor {
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int TRUE = 0x65757274;
  private static final int ALSE = 0x65736c61;
  private static final int NULL = 0x6c6c756e;

  /** What is built is told of when it comes to so many bytes. */
  private static final int TOLD_AT_ONCE = 65_536;

  private static final int[] NONE = {};

  final byte[] bytes;
  final int start;
  final int end;
  final boolean tolerant;
  final ReadContext context;

  /** The next byte's index. */
  int at;

  /** How many arrays and objects are open. */
  int depth;

  /** Where each of them starts, from 1. */
  int[] opened = NONE;

  /** How many names were read of which it is not yet known whether they are there twice. */
  int unknownNames;

  /** Where the pass has come to doubts; null if it ends at the first one. */
  @Nullable Doubts doubts;

  private final int maxDepth;
  private int untold;
  private int told;
  private @Nullable MatchBudget budget;

  ByteCursor(byte[] bytes, int start, int end, boolean tolerant, ReadContext context) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.at = start;
    this.tolerant = tolerant;
    this.context = context;
    this.maxDepth = context.trees().limits().maxDepth();
  }

  /** The next byte that is no space, which stays next; 0 at the end. */
  final int next() {
    int i = at;
    if (i < end) {
      int b = bytes[i];
      if (b > ' ') {
        return b;
      }
    }
    return nextPastSpace();
  }

  private int nextPastSpace() {
    for (int i = at; i < end; i++) {
      int b = bytes[i];
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        at = i;
        return b;
      }
    }
    at = end;
    return 0;
  }

  /** Nothing but space may follow. */
  final void expectEnd() {
    if (next() != 0 || at < end) {
      throw misplaced();
    }
  }

  final void colon() {
    if (next() != ':') {
      throw misplaced();
    }
    at++;
  }

  /** Goes past the bracket that is next. */
  final void enter() {
    if (++depth >= opened.length) {
      opened = Arrays.copyOf(opened, Math.max(8, 2 * depth));
    }
    opened[depth] = at;
    checkDepth(0);
    at++;
  }

  /** Whether so many more may be open. */
  final void checkDepth(int more) {
    if (depth + more > maxDepth) {
      throw unfit("depth", "must not be nested more than " + maxDepth + " levels deep", at);
    }
  }

  /** The {@code true} or {@code false} that starts with this byte; it is then behind. */
  final boolean isTrue(int first) {
    if (first == 't' && end - at >= 4 && (int) INTS.get(bytes, at) == TRUE) {
      at += 4;
      return true;
    }
    if (first == 'f' && end - at >= 5 && (int) INTS.get(bytes, at + 1) == ALSE) {
      at += 5;
      return false;
    }
    throw unfit("boolean", "must be true or false", at);
  }

  /** Goes past the {@code null} that starts here. */
  final void skipNull() {
    if (end - at < 4 || (int) INTS.get(bytes, at) != NULL) {
      throw broken();
    }
    at += 4;
  }

  /**
   * About so many bytes are built. Reading never blocks: without the yield it keeps its carrier.
   */
  final void takes(int size) {
    untold += size;
    if (untold >= TOLD_AT_ONCE) {
      context.room().take(untold);
      told += untold;
      untold = 0;
      Thread.yield();
    }
  }

  /** What was built is dropped. */
  final void giveBack() {
    context.room().take(-told);
    told = 0;
  }

  /** What matching patterns may take in this text. */
  final MatchBudget budget() {
    MatchBudget made = budget;
    if (made == null) {
      made = new MatchBudget(MatchBudget.DEFAULT_STEPS);
      budget = made;
    }
    return made;
  }

  /** Ends a pass that checks. */
  final void doubtful() {
    if (!tolerant) {
      throw Doubt.SIGNAL;
    }
  }

  /** What to throw where the text is not JSON; the schema does not accept such a text. */
  final RuntimeException broken() {
    return tolerant ? new IllegalStateException("The text is not JSON at " + at) : Doubt.SIGNAL;
  }

  /** The same, where it is the next byte that cannot be there, and nothing before it is wrong. */
  final RuntimeException misplaced() {
    return doubts == null || unknownNames > 0 ? broken() : Doubt.MISPLACED;
  }

  /** What to throw where the value that starts at this byte cannot be held by its type. */
  final RuntimeException unfit(String format, String message, int valueAt) {
    return tolerant
        ? new UnrepresentableException(format, message).at(PointerScan.to(bytes, start, valueAt))
        : Doubt.SIGNAL;
  }
}
