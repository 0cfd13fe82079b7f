package io.brrtrouter.worker;

/** The outcomes that carry no answer, made once. */
final class Verdicts {

  private static final Outcome<?> SHED = new Outcome.Shed<>();
  private static final Outcome<?> TIMED_OUT = new Outcome.TimedOut<>();
  private static final Outcome<?> CLOSED = new Outcome.Unavailable<>(Outcome.Reason.CLOSED);
  private static final Outcome<?> SPAWN_FAILED =
      new Outcome.Unavailable<>(Outcome.Reason.SPAWN_FAILED);
  private static final Outcome<?> PROCESS_CEILING =
      new Outcome.Unavailable<>(Outcome.Reason.PROCESS_CEILING);

  private static final Outcome<?> OUT_OF_MEMORY =
      new Outcome.Failed<>(new OutOfMemoryError("No memory for the outcome of a task"));

  private Verdicts() {}

  /** What is left to say when there is no memory for an outcome. */
  @SuppressWarnings("unchecked") // there is no value in it
  static <T> Outcome<T> outOfMemory() {
    return (Outcome<T>) OUT_OF_MEMORY;
  }

  static Outcome<?> shed() {
    return SHED;
  }

  static Outcome<?> timedOut() {
    return TIMED_OUT;
  }

  static Outcome<?> unavailable(Outcome.Reason reason) {
    return switch (reason) {
      case CLOSED -> CLOSED;
      case SPAWN_FAILED -> SPAWN_FAILED;
      case PROCESS_CEILING -> PROCESS_CEILING;
    };
  }
}
