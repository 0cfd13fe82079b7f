package io.brrtrouter.server;

import io.brrtrouter.server.WaitState.Wait;
import java.util.concurrent.atomic.AtomicReference;

/** How the reading of a body is watched. Used by the thread that reads. */
interface BodyWait {

  /** A read begins, which is to end before this time, or {@link WaitState#NEVER}. */
  void begin(long due);

  /** A read has ended; false if the watch has ended it. */
  boolean end();

  /** A read has failed; true if that was the watch's doing. */
  boolean failed(Exception failure);

  /** On HTTP/1.1 the connection itself waits, and the watch ends its input. */
  record OfConnection(WaitState waitState) implements BodyWait {
    @Override
    public void begin(long due) {
      waitState.waitForBody(due);
    }

    @Override
    public boolean end() {
      waitState.waitFor(Wait.NOTHING);
      return true;
    }

    @Override
    public boolean failed(Exception failure) {
      waitState.waitFor(Wait.NOTHING);
      return failure instanceof BodyTimeoutException;
    }
  }

  /** On HTTP/2 the thread of the stream waits, and the watch interrupts it. */
  final class OfStream implements BodyWait {
    private enum State {
      IDLE,
      WAITING,
      OVERDUE,
      INTERRUPTED
    }

    private final Connection connection;
    private final Thread thread = Thread.currentThread();
    private final WaitState waitState;
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

    OfStream(Connection connection, TimeoutMonitor watch) {
      this.connection = connection;
      this.waitState = new WaitState(watch);
    }

    @Override
    public void begin(long due) {
      waitState.waitForBody(due);
      state.set(State.WAITING);
      connection.streamWaits(this);
    }

    @Override
    public boolean end() {
      connection.streamWaitsNoMore(this);
      if (state.compareAndSet(State.WAITING, State.IDLE)) {
        return true;
      }
      takeInterrupt();
      return false;
    }

    @Override
    public boolean failed(Exception failure) {
      return !end();
    }

    /** Called by the watch. */
    void check(long patienceNanos, long now) {
      if (waitState.isOverdue(patienceNanos, now)
          && state.compareAndSet(State.WAITING, State.OVERDUE)) {
        thread.interrupt();
        state.set(State.INTERRUPTED);
      }
    }

    /** The watch has decided to interrupt: waits for it, so that it hits nothing that follows. */
    private void takeInterrupt() {
      while (state.get() != State.INTERRUPTED) {
        Thread.onSpinWait();
      }
      Thread.interrupted();
    }
  }
}
