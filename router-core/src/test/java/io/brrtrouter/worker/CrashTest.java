package io.brrtrouter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class CrashTest {

  private final WorkerPools pools = WorkerPools.withDefaults();

  @AfterEach
  void everythingEnds() {
    Ending.of(pools);
  }

  static Stream<Arguments> handlersThatThrow() {
    return Stream.of(
        throwing(IllegalStateException.class, () -> fail(new IllegalStateException("no"))),
        throwing(IOException.class, () -> fail(new IOException("disk"))),
        throwing(InterruptedException.class, () -> fail(new InterruptedException())),
        throwing(AssertionError.class, () -> fail(new AssertionError())),
        throwing(LinkageError.class, () -> fail(new LinkageError())),
        throwing(InternalError.class, () -> fail(new InternalError())),
        throwing(OutOfMemoryError.class, () -> fail(new OutOfMemoryError("made up"))),
        throwing(OutOfMemoryError.class, () -> new long[Integer.MAX_VALUE][Integer.MAX_VALUE]),
        throwing(StackOverflowError.class, () -> depth(0)),
        throwing(Odd.class, () -> fail(new Odd())));
  }

  @ParameterizedTest
  @MethodSource("handlersThatThrow")
  void whateverAHandlerThrowsIsOneFailureAndNoWorker(Class<?> type, Callable<Object> handler) {
    WorkerPool pool = pools.pool("p", Sizing.fixed(1, 10));
    String before = worker(pool);
    assertThat(pool.run(handler))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.cause()).isInstanceOf(type));
    assertThat(worker(pool)).isEqualTo(before);
    PoolStatistics then = pool.statistics();
    assertThat(then.failed()).isOne();
    assertThat(then.completed()).isEqualTo(3);
    assertThat(then.spawned()).isOne();
    assertThat(then.destroyed()).isZero();
    assertThat(then.busy()).isZero();
  }

  @Test
  void aThousandStackOverflowsCostNoWorker() {
    WorkerPool pool = pools.pool("p", Sizing.fixed(2, 10));
    for (int i = 0; i < 1000; i++) {
      assertThat(pool.run(() -> depth(0))).isInstanceOf(Outcome.Failed.class);
    }
    assertThat(pool.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));
    assertThat(pool.statistics().failed()).isEqualTo(1000);
    assertThat(pool.statistics().destroyed()).isZero();
  }

  @Test
  void aListenerThatThrowsHarmsNothing() {
    PoolListener broken =
        new PoolListener() {
          @Override
          public void workerStarted(String pool, PoolConfig config, boolean first, int pools) {
            throw new StackOverflowError();
          }
        };
    WorkerPools listened = WorkerPools.builder().listener(broken).build();
    assertThat(listened.pool("p", PoolConfig.defaults()).run(() -> 1))
        .isEqualTo(new Outcome.Completed<>(1));
    Ending.of(listened);
  }

  private static Arguments throwing(Class<?> type, Callable<Object> handler) {
    return Arguments.of(type, handler);
  }

  private static String worker(WorkerPool pool) {
    return pool.run(() -> Thread.currentThread().threadId()).toString();
  }

  @SuppressWarnings("InfiniteRecursion")
  private static long depth(long from) {
    return depth(from + 1) + 1;
  }

  // Checked or not, the compiler need not know.
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> Object fail(Throwable thrown) throws E {
    throw (E) thrown;
  }

  /** Neither an exception nor an error. */
  private static final class Odd extends Throwable {
    private static final long serialVersionUID = 1;
  }
}
