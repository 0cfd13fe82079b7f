package io.brrtrouter.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;

/** Waits for what other threads are about to do. The time is a net, never a measurement. */
final class Eventually {

  private Eventually() {}

  static void eventually(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + 10_000_000_000L;
    while (!holds.getAsBoolean() && System.nanoTime() < end) {
      sleep();
    }
    assertThat(holds.getAsBoolean()).as(what).isTrue();
  }

  private static void sleep() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
