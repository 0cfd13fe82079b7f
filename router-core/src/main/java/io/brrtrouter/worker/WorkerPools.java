package io.brrtrouter.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The pools of a process, one for each operation, under a ceiling of workers for all of them. Pools
 * are created, replaced and removed while others work. Safe for concurrent use.
 */
public final class WorkerPools implements AutoCloseable {

  private final Workforce workforce;
  private final Map<String, ElasticPool> pools = new ConcurrentHashMap<>();
  private final ElasticPool latecomers;
  private volatile boolean closed;

  private WorkerPools(Builder builder) {
    workforce = new Workforce(builder, pools::size);
    latecomers = new ElasticPool("_retired", PoolConfig.defaults(), workforce);
  }

  /** Pools with 10,000 workers at most that are retired after ten idle seconds. */
  public static WorkerPools withDefaults() {
    return builder().build();
  }

  /** Starts with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Creates the pool of this name. One that has the name already is closed: what it has taken
   * finishes, then its workers end, and what still comes to it goes to the new one. After {@link
   * #close} the new pool refuses everything.
   */
  public WorkerPool pool(String name, PoolConfig config) {
    ElasticPool pool = new ElasticPool(name, config, workforce);
    ElasticPool old = pools.put(name, pool);
    if (old != null) {
      workforce.listener().replaced(name);
      workforce.listener().destroying(name);
      old.succeededBy(pool);
      old.close();
    }
    if (closed) {
      pool.close();
    }
    return pool;
  }

  /** The pool of this name, or null. */
  public @Nullable WorkerPool find(String name) {
    return pools.get(name);
  }

  /** Removes and closes the pool of this name; false if there is none. */
  public boolean remove(String name) {
    ElasticPool old = pools.remove(name);
    if (old != null) {
      old.close();
    }
    return old != null;
  }

  /**
   * Removes and closes this very pool; false if its name belongs to another by now. What it has
   * taken finishes either way.
   */
  public boolean remove(WorkerPool pool) {
    boolean mine = pool instanceof ElasticPool && pools.remove(pool.name(), pool);
    pool.close();
    return mine;
  }

  /**
   * Removes and closes this very pool for good. What it has taken finishes, and what is on its way
   * to it runs on workers that all retired pools share, within the deadline of its own pool.
   */
  public void retire(WorkerPool pool) {
    if (pool instanceof ElasticPool retired) {
      retired.succeededBy(latecomers);
    }
    remove(pool);
  }

  /** The pools at this moment, without those that were replaced or removed. */
  public List<PoolStatistics> statistics() {
    return pools.values().stream().map(ElasticPool::statistics).toList();
  }

  /** How many workers live, in replaced and removed pools too. */
  public int workers() {
    return workforce.taken();
  }

  /** Closes all pools: they take no more tasks, and those they have finish. */
  @Override
  public void close() {
    closed = true;
    pools.values().forEach(ElasticPool::close);
    latecomers.close();
  }

  /** Waits until the last worker of every pool has ended; false if that took longer. */
  public boolean awaitClosed(Duration atMost) {
    long end = System.nanoTime() + SaturatingNanos.nanos(atMost);
    boolean ended = closed;
    for (Roster roster : everyRoster()) {
      ended &= roster.awaitEmpty(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }
    return ended;
  }

  /**
   * Closes all pools, gives what they have taken so long to finish, then interrupts what still runs
   * and answers it, and what waits, with {@link Outcome.Reason#CLOSED}. Does not wait for handlers
   * that ignore the interrupt. False if anything had to be interrupted.
   */
  public boolean drain(Duration grace) {
    close();
    boolean ended = awaitClosed(grace);
    if (!ended) {
      everyRoster().forEach(Roster::cancel);
    }
    return ended;
  }

  private List<Roster> everyRoster() {
    return List.copyOf(workforce.rosters());
  }

  /** How the pools of a process are set up. */
  public static final class Builder {

    int maxWorkers = 10_000;
    Duration keepAlive = Duration.ofSeconds(10);
    Duration stuckAfter = Duration.ofSeconds(1);
    WorkerThreads threads = WorkerThreads.ofTheJvm();
    List<PoolListener> listeners = new ArrayList<>(List.of(new PoolLog()));

    private Builder() {}

    /** How many workers all pools together may have; at least 1. */
    public Builder maxWorkers(int most) {
      maxWorkers = Math.max(1, most);
      return this;
    }

    /** How long a worker waits for its next task before it is retired. */
    public Builder keepAlive(Duration time) {
      keepAlive = time;
      return this;
    }

    /** How long after its interrupt a running task is told of as stuck. */
    public Builder stuckAfter(Duration time) {
      stuckAfter = time;
      return this;
    }

    /** Tells this listener too; the log events are written in any case. */
    public Builder listener(PoolListener listener) {
      listeners.add(listener);
      return this;
    }

    Builder threads(WorkerThreads source) {
      threads = source;
      return this;
    }

    /** The pools, none yet. */
    public WorkerPools build() {
      return new WorkerPools(this);
    }
  }
}
