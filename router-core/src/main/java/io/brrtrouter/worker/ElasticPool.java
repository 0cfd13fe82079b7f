package io.brrtrouter.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A pool that grows before it queues. While a worker is idle a task changes hands without a lock:
 * the submitter takes the worker out of the idle set and leaves the task with it. Everything else
 * (growing, queueing, leaving, closing) happens under one lock that is never held over a task.
 *
 * <p>Nothing is lost because a submitter queues first and looks for an idle worker second, while a
 * worker lists itself as idle first and looks into the queue second; and because a worker leaves
 * only while the queue is empty, so that a queue with tasks always has a worker.
 */
final class ElasticPool implements WorkerPool {

  /** How long a pool that could not start a worker waits before it tries again. */
  private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private enum Placement {
    RUNS,
    QUEUED,
    HELD,
    SHED,
    CLOSED,
    SPAWN_FAILED,
    PROCESS_CEILING
  }

  private final String name;
  private final PoolConfig config;
  private final Workforce workforce;
  private final long deadlineNanos;
  private final PoolCounters counters = new PoolCounters();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition empty = lock.newCondition();
  private final Crew crew;
  private final TaskQueue queue;
  private volatile boolean closed;
  private volatile boolean cancelled;
  private boolean spawnFailing;
  private long spawnFailedAt;
  private boolean spawnedOnce;

  ElasticPool(String name, PoolConfig config, Workforce workforce) {
    this.name = name;
    this.config = config;
    this.workforce = workforce;
    Duration deadline = config.deadline();
    deadlineNanos = deadline == null ? Long.MAX_VALUE : Saturated.nanos(deadline);
    crew = new Crew(Math.min(config.maxWorkers(), workforce.most()));
    queue = new TaskQueue(config.queueBound(), counters);
  }

  @Override
  public String name() {
    return name;
  }

  PoolConfig config() {
    return config;
  }

  /** Nanoseconds from submission to the deadline; {@code Long.MAX_VALUE} for none. */
  long deadlineNanos() {
    return deadlineNanos;
  }

  // Submitting

  @Override
  public <T> Pending<T> submit(Callable<T> work) {
    Task<T> task = new Task<>(this, work, queue.length());
    Worker worker = closed ? null : crew.takeIdle();
    if (worker != null) {
      handOver(task, worker);
    } else {
      placeOrRefuse(task);
    }
    return task;
  }

  private void handOver(Task<?> task, Worker worker) {
    task.accepted = true;
    counters.dispatched.increment();
    worker.hand(task);
  }

  private void placeOrRefuse(Task<?> task) {
    Placement placement = place(task, false);
    if (placement == Placement.PROCESS_CEILING && workforce.takeFromIdle(this)) {
      placement = place(task, true);
    }
    switch (placement) {
      case RUNS -> {}
      case QUEUED -> callIdle();
      case HELD -> {
        callIdle();
        task.awaitPlace(Saturated.nanos(config.backpressureTimeout()));
      }
      case SHED -> refuse(task, Verdicts.shed());
      case CLOSED -> refuse(task, Verdicts.unavailable(Outcome.Reason.CLOSED));
      case SPAWN_FAILED -> refuse(task, Verdicts.unavailable(Outcome.Reason.SPAWN_FAILED));
      case PROCESS_CEILING -> refuse(task, Verdicts.unavailable(Outcome.Reason.PROCESS_CEILING));
    }
  }

  private void refuse(Task<?> task, Outcome<?> verdict) {
    counters.count(verdict);
    task.refuse(verdict);
  }

  /**
   * Finds a place for a task; {@code permit} says that the process has a worker to spare for it.
   */
  private Placement place(Task<?> task, boolean permit) {
    Throwable failure = null;
    boolean unused = permit;
    lock.lock();
    try {
      if (closed) {
        return Placement.CLOSED;
      }
      Worker idle = crew.takeIdle();
      if (idle != null) {
        handOver(task, idle);
        return Placement.RUNS;
      }
      if (!crew.isFull() && maySpawn()) {
        if (!unused && !workforce.tryTake()) {
          return Placement.PROCESS_CEILING;
        }
        unused = true;
        failure = spawn(task);
        if (failure == null) {
          unused = false;
          return Placement.RUNS;
        }
      }
      return enqueue(task);
    } finally {
      lock.unlock();
      if (unused) {
        workforce.giveBack();
      }
      if (failure != null) {
        workforce.listener().spawnFailed(name, config, failure);
      }
    }
  }

  private Placement enqueue(Task<?> task) {
    if (crew.size() == 0) {
      return Placement.SPAWN_FAILED;
    }
    if (!queue.isFull()) {
      queue.add(task);
      return Placement.QUEUED;
    }
    if (config.backpressure() == Backpressure.SHED) {
      return Placement.SHED;
    }
    queue.add(task);
    return Placement.HELD;
  }

  private boolean maySpawn() {
    return !spawnFailing || System.nanoTime() - spawnFailedAt >= RETRY_NANOS;
  }

  // Whatever keeps a thread from starting (no memory, no more threads, a factory that throws) is
  // this task's misfortune and not the caller's.
  @SuppressWarnings("CatchingUnchecked")
  private @Nullable Throwable spawn(Task<?> task) {
    Worker worker = crew.join(this, task);
    task.accepted = true;
    counters.dispatched.increment();
    try {
      String thread = "brrtr-" + name + "-" + (worker.place() + 1);
      worker.start(workforce.threads().make(thread, config, worker), !spawnedOnce);
    } catch (Throwable failure) {
      crew.remove(worker);
      task.accepted = false;
      counters.dispatched.decrement();
      counters.spawnFailures.increment();
      spawnFailing = true;
      spawnFailedAt = System.nanoTime();
      return failure;
    }
    spawnFailing = false;
    counters.spawned.increment();
    spawnedOnce = true;
    return null;
  }

  /** Makes an idle worker, if there is one by now, look into the queue. */
  private void callIdle() {
    Worker worker = crew.takeIdle();
    if (worker != null) {
      worker.hand(Worker.LOOK);
    }
  }

  // What tasks ask for

  /** Whether a task that was held has a place or a worker. */
  boolean hasPlace(Task<?> task) {
    lock.lock();
    try {
      return task.accepted;
    } finally {
      lock.unlock();
    }
  }

  /** Decides a task that is still held; one that got a place in the meantime keeps it. */
  void giveUpPlace(Task<?> task, Outcome<?> verdict) {
    lock.lock();
    try {
      if (!task.accepted) {
        withdraw(task, verdict);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Decides a task that no worker has begun; false if one has. */
  boolean withdraw(Task<?> task, Outcome<?> verdict) {
    lock.lock();
    try {
      queue.remove(task);
      boolean decided = task.refuse(verdict);
      if (decided) {
        counters.count(verdict);
        if (task.accepted) {
          counters.completed.increment();
        }
      }
      return decided;
    } finally {
      lock.unlock();
    }
  }

  /** A running task was decided over its head. */
  void abandoned(Outcome<?> verdict) {
    counters.count(verdict);
  }

  // What workers ask for

  /** A worker runs, before its first task. */
  void started(boolean first) {
    workforce.started(this);
    workforce.listener().workerStarted(name, config, first, workforce.namedPools());
  }

  /**
   * A task has ended. The worker is free before anybody hears of the answer, so that whoever has
   * the answer finds the worker free.
   */
  <T> void finished(Worker worker, Task<T> task, Outcome<T> outcome) {
    boolean failed = outcome instanceof Outcome.Failed<T>;
    task.ended();
    if (failed) {
      counters.failed.increment();
    }
    counters.completed.increment();
    if (queue.length() == 0 && !closed) {
      list(worker);
    }
    if (!task.settle(worker, outcome)) {
      if (failed) {
        counters.failed.decrement();
      } else {
        counters.lateAnswers.increment();
      }
    }
  }

  /** The next task of a worker, which waits for it; null when the worker is to end. */
  @Nullable Task<?> next(Worker worker) {
    while (true) {
      if (!worker.isListed()) {
        Task<?> task = poll();
        if (task != null) {
          return task;
        }
        list(worker);
      }
      if ((queue.length() > 0 || closed) && crew.take(worker)) {
        worker.setListed(false);
        if (closed && remove(worker, true)) {
          return null;
        }
        continue;
      }
      Object mail = worker.awaitMail();
      if (mail instanceof Task<?> task) {
        return task;
      }
      if (mail == Worker.DISMISSED) {
        return null;
      }
    }
  }

  private void list(Worker worker) {
    worker.setListed(true);
    crew.list(worker);
  }

  private @Nullable Task<?> poll() {
    if (queue.length() == 0) {
      return null;
    }
    lock.lock();
    try {
      return queue.poll();
    } finally {
      lock.unlock();
    }
  }

  /** A worker's thread ends. Unless something broke in this package, it is removed already. */
  void left(Worker worker) {
    lock.lock();
    try {
      if (crew.remove(worker)) {
        removed(true);
        if (crew.size() == 0) {
          waiting().forEach(this::refuseForWantOfWorkers);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void refuseForWantOfWorkers(Task<?> task) {
    withdraw(task, Verdicts.unavailable(Outcome.Reason.SPAWN_FAILED));
  }

  /** Removes a worker that is not listed as idle, unless tasks wait. */
  private boolean remove(Worker worker, boolean freesItsPlace) {
    lock.lock();
    try {
      boolean removed = queue.length() == 0 && crew.remove(worker);
      if (removed) {
        removed(freesItsPlace);
      }
      return removed;
    } finally {
      lock.unlock();
    }
  }

  private void removed(boolean freesItsPlace) {
    counters.destroyed.increment();
    if (freesItsPlace) {
      workforce.giveBack();
    }
    endIfEmpty();
  }

  private void endIfEmpty() {
    if (closed && crew.size() == 0) {
      workforce.ended(this);
      empty.signalAll();
    }
  }

  // What the process asks for

  /** Lets an idle worker go whose place in the process somebody else takes over. */
  boolean surrender() {
    Worker worker = crew.takeIdle();
    return worker != null && dismiss(worker, false);
  }

  private boolean dismiss(Worker worker, boolean freesItsPlace) {
    boolean removed = remove(worker, freesItsPlace);
    worker.hand(removed ? Worker.DISMISSED : Worker.LOOK);
    return removed;
  }

  /** Lets the workers go that have been idle for so long. */
  void retire(Duration keepAlive) {
    long idleNanos = Saturated.nanos(keepAlive);
    for (Worker worker : workers()) {
      if (idleFor(worker, idleNanos) && crew.take(worker)) {
        if (!idleFor(worker, idleNanos)) {
          worker.hand(Worker.LOOK);
        } else {
          dismiss(worker, true);
        }
      }
    }
  }

  private static boolean idleFor(Worker worker, long nanos) {
    return System.nanoTime() - worker.idleSince() >= nanos;
  }

  /** Tells of tasks that go on for so long after their interrupt. */
  void reportStuck(Duration after) {
    for (Worker worker : workers()) {
      Thread thread = worker.thread();
      if (thread != null && worker.isNewlyStuck(Saturated.nanos(after))) {
        workforce.listener().stuck(name, thread.getName(), after);
      }
    }
  }

  @Override
  public List<BusyWorker> busyWorkers() {
    return workers().stream().map(Worker::sample).filter(Objects::nonNull).toList();
  }

  private List<Worker> workers() {
    List<Worker> found = new ArrayList<>();
    lock.lock();
    try {
      crew.forEach(found::add);
    } finally {
      lock.unlock();
    }
    return found;
  }

  // The rest of the contract

  @Override
  public PoolStatistics statistics() {
    lock.lock();
    try {
      int[] busy = new int[2];
      crew.forEach(worker -> {
        Task<?> task = worker.running();
        if (task != null) {
          busy[0]++;
          busy[1] += task.isDone() ? 1 : 0;
        }
      });
      return new PoolStatistics(
          name,
          config,
          crew.size(),
          busy[0],
          queue.placed(),
          counters.dispatched.sum(),
          counters.completed.sum(),
          counters.shed.sum(),
          counters.unavailable.sum(),
          counters.timedOut.sum(),
          counters.lateAnswers.sum(),
          counters.failed.sum(),
          counters.spawned.sum(),
          counters.destroyed.sum(),
          counters.spawnFailures.sum(),
          busy[1]);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      endIfEmpty();
    } finally {
      lock.unlock();
    }
    for (Worker idle = crew.takeIdle(); idle != null; idle = crew.takeIdle()) {
      idle.hand(Worker.LOOK);
    }
  }

  @Override
  public boolean awaitClosed(Duration atMost) {
    long left = Saturated.nanos(atMost);
    boolean interrupted = false;
    lock.lock();
    try {
      while (!(closed && crew.size() == 0) && left > 0 && !interrupted) {
        try {
          left = empty.awaitNanos(left);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      return closed && crew.size() == 0;
    } finally {
      lock.unlock();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void interrupt() {
    cancelled = true;
    close();
    List<Task<?>> open = new ArrayList<>();
    lock.lock();
    try {
      open.addAll(waiting());
      crew.forEach(worker -> {
        Task<?> task = worker.running();
        if (task != null) {
          open.add(task);
        }
      });
    } finally {
      lock.unlock();
    }
    open.forEach(task -> task.abandon(Verdicts.unavailable(Outcome.Reason.CLOSED)));
  }

  /** Whether nothing may begin any more. */
  boolean isCancelled() {
    return cancelled;
  }

  private List<Task<?>> waiting() {
    List<Task<?>> found = new ArrayList<>();
    queue.forEach(found::add);
    return found;
  }
}
