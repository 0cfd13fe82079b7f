package io.brrtrouter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What {@link ThreadLimitTest} runs in a process of its own. */
final class ThreadLimitedProcess {

  static final long ADDRESS_SPACE = 2L << 30;
  static final String PASSED = "A thread limit costs requests, not the process";

  private static final long LEFT_TO_THE_JVM = 96L << 20;
  private static final long PAGE = 4096;
  private static final int FIT = 4;
  private static final int TASKS = 20;

  private ThreadLimitedProcess() {}

  public static void main(String[] args) throws IOException {
    WorkerPools pools = WorkerPools.withDefaults();
    WorkerPool virtual = pools.pool("virtual", Sizing.fixed(1, 10));
    assertThat(virtual.run(() -> 1)).isEqualTo(new Outcome.Completed<>(1));

    // Stacks of which the address space holds a handful.
    PoolConfig large = Sizing.platform(Sizing.elastic(1, 64, 64), stackBytes());
    WorkerPool full = pools.pool("full", large);
    List<Handler> handlers = new ArrayList<>();
    List<WorkerPool.Pending<String>> tasks = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      Handler handler = Handler.waiting();
      handlers.add(handler);
      tasks.add(full.submit(handler));
    }
    PoolStatistics then = full.statistics();
    assertThat(then.active()).isBetween(1, FIT);
    assertThat(then.queued()).isEqualTo(TASKS - then.active());
    assertThat(then.spawnFailures()).isPositive();

    WorkerPool late = pools.pool("late", large);
    assertThat(late.run(() -> 1)).isEqualTo(new Outcome.Unavailable<>(Outcome.Reason.SPAWN_FAILED));
    assertThat(virtual.run(() -> 2)).isEqualTo(new Outcome.Completed<>(2));

    handlers.forEach(Handler::end);
    assertThat(tasks)
        .allSatisfy(task -> assertThat(task.await()).isEqualTo(new Outcome.Completed<>("done")));
    pools.remove("full");
    assertThat(full.awaitClosed(Duration.ofSeconds(10))).isTrue();
    Eventually.eventually(
        "the other pool gets its worker",
        () -> late.run(() -> 3).equals(new Outcome.Completed<>(3)));
    Ending.of(pools);
    System.out.println(PASSED);
  }

  private static long stackBytes() throws IOException {
    String sizes = Files.readString(Path.of("/proc/self/statm"));
    long used = Long.parseLong(sizes.substring(0, sizes.indexOf(' '))) * PAGE;
    return (ADDRESS_SPACE - used - LEFT_TO_THE_JVM) / FIT & -PAGE;
  }
}
