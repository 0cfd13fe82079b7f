package io.brrtrouter.worker;

/**
 * A pool at one moment. At rest {@code dispatched = completed + busy}, and nothing is queued.
 *
 * @param name the pool's
 * @param config its sizing
 * @param active workers that are alive
 * @param busy workers that run a task
 * @param queued tasks that wait
 * @param dispatched tasks accepted since the start
 * @param completed tasks that ended, failed and timed-out ones included
 * @param shed tasks refused for a full queue
 * @param unavailable tasks refused for want of a worker
 * @param timedOut tasks that did not end in time
 * @param lateAnswers answers dropped because their deadline had passed
 * @param failed tasks that threw
 * @param spawned workers started
 * @param destroyed workers ended
 * @param spawnFailures workers that could not be started
 * @param stuck tasks that ignore the interrupt of their deadline
 */
public record PoolStatistics(
    String name,
    PoolConfig config,
    int active,
    int busy,
    int queued,
    long dispatched,
    long completed,
    long shed,
    long unavailable,
    long timedOut,
    long lateAnswers,
    long failed,
    long spawned,
    long destroyed,
    long spawnFailures,
    int stuck) {}
