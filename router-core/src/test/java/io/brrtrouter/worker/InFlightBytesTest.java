package io.brrtrouter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InFlightBytesTest {

  @Test
  void whatPassesTheLimitIsRefusedAndReservesNothing() {
    InFlightBytes bytes = new InFlightBytes(100);
    assertThat(bytes.reserve(60)).isTrue();
    assertThat(bytes.reserve(41)).isFalse();
    assertThat(bytes.reserved()).isEqualTo(60);
    assertThat(bytes.reserve(40)).isTrue();
    assertThat(bytes.reserve(1)).isFalse();
    assertThat(bytes.reserve(0)).isTrue();
    bytes.release(60);
    assertThat(bytes.reserve(60)).isTrue();
  }

  @Test
  void hugeBodiesDoNotOverflowTheCount() {
    InFlightBytes bytes = new InFlightBytes(Long.MAX_VALUE);
    assertThat(bytes.reserve(Long.MAX_VALUE)).isTrue();
    assertThat(bytes.reserve(1)).isFalse();
    bytes.release(Long.MAX_VALUE);
    InFlightBytes small = new InFlightBytes(10);
    assertThat(small.reserve(5)).isTrue();
    assertThat(small.reserve(Long.MAX_VALUE)).isFalse();
    assertThat(small.reserved()).isEqualTo(5);
  }

  @Test
  void mistakesOfTheCallerAreToldAndChangeNothing() {
    InFlightBytes bytes = new InFlightBytes(10);
    assertThat(bytes.reserve(5)).isTrue();
    assertThatThrownBy(() -> bytes.release(6)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> bytes.release(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> bytes.reserve(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(bytes.reserved()).isEqualTo(5);
    assertThat(bytes.limit()).isEqualTo(10);
  }

  @Test
  void theLimitIsExactWhileManyReserveAtOnce() throws InterruptedException {
    InFlightBytes bytes = new InFlightBytes(1000);
    AtomicLong held = new AtomicLong();
    AtomicLong most = new AtomicLong();
    List<Thread> threads =
        IntStream.range(0, 8)
            .mapToObj(
                seed -> Thread.ofPlatform().start(() -> reserveOften(seed, bytes, held, most)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(most.get()).isBetween(1L, 1000L);
    assertThat(bytes.reserved()).isZero();
  }

  private static void reserveOften(
      int seed, InFlightBytes bytes, AtomicLong held, AtomicLong most) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 50_000; i++) {
      int size = random.nextInt(400);
      if (bytes.reserve(size)) {
        most.accumulateAndGet(held.addAndGet(size), Math::max);
        held.addAndGet(-size);
        bytes.release(size);
      }
    }
  }
}
