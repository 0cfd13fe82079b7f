package io.brrtrouter.worker;

/**
 * A worker that runs a task, as a sampler sees it.
 *
 * @param thread its thread, for its stack or what it has allocated; nothing else
 * @param runningNanos how long ago its task was submitted
 * @param stuck whether the task was interrupted and goes on
 */
public record BusyWorker(Thread thread, long runningNanos, boolean stuck) {}
