package io.brrtrouter.worker;

import static io.brrtrouter.worker.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything at once, from a seed; afterwards every figure must add up to what submitters saw. */
@Timeout(60)
class AccountingTest {

  private static final int SUBMITTERS = 48;
  private static final int EACH = 300;

  private enum Seen {
    COMPLETED,
    FAILED,
    SHED,
    TIMED_OUT,
    CLOSED,
    PROCESS_CEILING,
    SPAWN_FAILED
  }

  private final AtomicInteger threads = new AtomicInteger();
  private final Map<Seen, LongAdder> seen = new EnumMap<>(Seen.class);
  private final LongAdder ran = new LongAdder();

  /** More of them for a longer run: {@code -Dbrrtrouter.seeds=1000}. */
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("brrtrouter.seeds", 12));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void atRestEveryFigureAddsUp(long seed) throws InterruptedException {
    for (Seen kind : Seen.values()) {
      seen.put(kind, new LongAdder());
    }
    SplittableRandom random = new SplittableRandom(seed);
    WorkerPools pools = pools(random.split());
    WorkerPool pool = pools.pool("p", config(random));
    List<Thread> submitters = new ArrayList<>();
    for (int i = 0; i < SUBMITTERS; i++) {
      SplittableRandom mine = random.split();
      submitters.add(Thread.startVirtualThread(() -> submitOften(pool, mine)));
    }
    if (random.nextBoolean()) {
      Thread.sleep(random.nextInt(30));
      pool.interrupt();
    }
    for (Thread submitter : submitters) {
      submitter.join();
    }
    eventually("it rests", () -> pool.statistics().busy() == 0);
    check(pool.statistics());
    Ending.of(pools);
  }

  private void check(PoolStatistics then) {
    Ending.addsUp(then);
    assertThat(seen.values().stream().mapToLong(LongAdder::sum).sum()).isEqualTo(SUBMITTERS * EACH);
    assertThat(then.shed()).isEqualTo(sum(Seen.SHED));
    assertThat(then.timedOut()).isEqualTo(sum(Seen.TIMED_OUT));
    assertThat(then.unavailable())
        .isEqualTo(sum(Seen.CLOSED) + sum(Seen.PROCESS_CEILING) + sum(Seen.SPAWN_FAILED));
    assertThat(then.failed()).isEqualTo(sum(Seen.FAILED));
    assertThat(then.stuck()).isZero();
    assertThat(then.dispatched()).isGreaterThanOrEqualTo(ran.sum());
    assertThat(ran.sum()).isGreaterThanOrEqualTo(sum(Seen.COMPLETED) + sum(Seen.FAILED));
  }

  private long sum(Seen kind) {
    return seen.getOrDefault(kind, new LongAdder()).sum();
  }

  private WorkerPools pools(SplittableRandom random) {
    WorkerThreads jvm = WorkerThreads.ofTheJvm();
    boolean flaky = random.nextBoolean();
    return WorkerPools.builder()
        .maxWorkers(random.nextInt(2, 12))
        .keepAlive(Duration.ofMillis(random.nextInt(3)))
        .threads((name, config, work) -> {
          if (flaky && threads.incrementAndGet() % 3 == 0) {
            throw new OutOfMemoryError("unable to create native thread");
          }
          return jvm.make(name, config, work);
        })
        .build();
  }

  private static PoolConfig config(SplittableRandom random) {
    int workers = random.nextInt(1, 5);
    return new PoolConfig(
        workers,
        workers + random.nextInt(8),
        random.nextInt(3) * 5,
        random.nextBoolean() ? Backpressure.SHED : Backpressure.BLOCK,
        Duration.ofNanos(random.nextInt(3_000_000)),
        random.nextBoolean() ? null : Duration.ofNanos(1 + random.nextInt(2_000_000)),
        random.nextInt(4) == 0 ? PoolConfig.Kind.PLATFORM : PoolConfig.Kind.VIRTUAL,
        1 << 18);
  }

  private void submitOften(WorkerPool pool, SplittableRandom random) {
    for (int i = 0; i < EACH; i++) {
      boolean interrupted = random.nextInt(50) == 0;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      Seen kind = kind(pool.run(task(random)));
      seen.getOrDefault(kind, new LongAdder()).increment();
      assertThat(Thread.interrupted()).isEqualTo(interrupted);
    }
  }

  private Callable<Integer> task(SplittableRandom random) {
    int kind = random.nextInt(12);
    long nanos = random.nextInt(200_000);
    return () -> {
      ran.increment();
      switch (kind) {
        case 1 -> throw new IllegalStateException("made up");
        case 2 -> throw new OutOfMemoryError("made up");
        case 3 -> Thread.sleep(1);
        case 4 -> LockSupport.parkNanos(nanos);
        case 5 -> Thread.currentThread().interrupt();
        case 6, 7 -> Thread.onSpinWait();
        default -> Thread.onSpinWait();
      }
      return kind;
    };
  }

  private static Seen kind(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Completed<?> c -> Seen.COMPLETED;
      case Outcome.Failed<?> f -> Seen.FAILED;
      case Outcome.Shed<?> s -> Seen.SHED;
      case Outcome.TimedOut<?> t -> Seen.TIMED_OUT;
      case Outcome.Unavailable<?> u -> Seen.valueOf(u.reason().name());
    };
  }
}
