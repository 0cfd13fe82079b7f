package io.brrtrouter.json;

import com.networknt.schema.Error;
import java.util.ArrayList;

/** Collects faults and ends the evaluation when there are more than wanted. */
final class FaultList extends ArrayList<Error> {
  private static final long serialVersionUID = 1L;

  /** Thrown by a list that is full. */
  static final Full FULL = new Full();

  private static final Error UNTOLD = Error.builder().keyword("").message("").build();

  private final int limit;

  private FaultList(int limit) {
    super(limit == 0 ? 0 : 2);
    this.limit = limit;
  }

  /** Keeps this many. */
  static FaultList of(int limit) {
    return new FaultList(limit);
  }

  /** Keeps none: the first one ends the evaluation. */
  static FaultList probe() {
    return new FaultList(0);
  }

  boolean isProbe() {
    return limit == 0;
  }

  @Override
  public boolean add(Error error) {
    if (size() >= limit) {
      throw FULL;
    }
    return super.add(error);
  }

  /** There is one more; a list that kept none is then no longer empty. */
  void overflow() {
    if (isEmpty()) {
      super.add(UNTOLD);
    }
  }

  /** The end of an evaluation; carries no stack trace. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Full() {
      super(null, null, false, false);
    }
  }
}
