package io.brrtrouter.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PatienceTest {

  @Test
  void whatTakesTooLongIsGivenUpAndInterrupted() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    assertThatThrownBy(() ->
            Patience.within(
                Duration.ofSeconds(1),
                "GET / was not answered",
                () -> {
                  try {
                    return wait(new CountDownLatch(1));
                  } finally {
                    interrupted.countDown();
                  }
                }))
        .isInstanceOf(AssertionError.class)
        .hasMessage("GET / was not answered within 1 s");
    interrupted.await();
  }

  private static int wait(CountDownLatch never) throws InterruptedException {
    never.await();
    return 0;
  }

  @Test
  void whatFailsSaysWhy() {
    IOException cause = new IOException("the line is dead");
    assertThatThrownBy(() ->
            Patience.within(
                "GET / was not answered",
                () -> {
                  throw cause;
                }))
        .isInstanceOf(AssertionError.class)
        .hasMessage("GET / was not answered: java.io.IOException: the line is dead")
        .hasCause(cause);
  }

  @Test
  void whoeverInterruptsATestIsHeard() throws Exception {
    AtomicBoolean heard = new AtomicBoolean();
    CountDownLatch never = new CountDownLatch(1);
    Thread test =
        Thread.ofVirtual()
            .start(() -> {
              assertThatThrownBy(() -> Patience.within("GET / was not answered", () -> wait(never)))
                  .isInstanceOf(AssertionError.class)
                  .hasMessage("GET / was not answered: the test was interrupted");
              heard.set(Thread.currentThread().isInterrupted());
            });
    test.interrupt();
    test.join();
    assertThat(heard).isTrue();
  }
}
