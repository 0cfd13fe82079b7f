package io.brrtrouter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamSlotsTest {

  @Test
  void noMoreStreamsOpenThanMay() {
    StreamSlots slots = new StreamSlots(2);
    assertThat(slots.tryOpen()).isTrue();
    assertThat(slots.tryOpen()).isTrue();
    assertThat(slots.tryOpen()).isFalse();
    assertThat(slots.open()).isEqualTo(2);
    slots.close();
    assertThat(slots.tryOpen()).isTrue();
    assertThat(slots.limit()).isEqualTo(2);
  }

  @Test
  void closingMoreThanWasOpenedIsToldAndChangesNothing() {
    StreamSlots slots = new StreamSlots(2);
    assertThatThrownBy(slots::close).isInstanceOf(IllegalStateException.class);
    assertThat(slots.open()).isZero();
  }

  @Test
  void fiveHundredSubscribersThatComeAndVanishLeaveNothingOpen() throws InterruptedException {
    StreamSlots slots = new StreamSlots(100);
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Thread> subscribers =
        IntStream.range(0, 500)
            .mapToObj(i ->
                Thread.startVirtualThread(() -> {
                  for (int j = 0; j < 100; j++) {
                    if (slots.tryOpen()) {
                      most.accumulateAndGet(open.incrementAndGet(), Math::max);
                      LockSupport.parkNanos(1);
                      open.decrementAndGet();
                      slots.close();
                    }
                  }
                }))
            .toList();
    for (Thread subscriber : subscribers) {
      subscriber.join();
    }
    assertThat(most.get()).isBetween(1, 100);
    assertThat(slots.open()).isZero();
  }
}
