package io.brrtrouter.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.operation.EventStream.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EventStreamTest {

  @Test
  void eventsAreWrittenInOrderAndTheStreamEndsWhenClosed() throws Exception {
    EventStream events = EventStream.open(4);
    events.send(new Event("added", "1", "a\nb"));
    events.send(Event.of("c\r\nd"));
    events.close();

    assertThat(written(events))
        .isEqualTo("event: added\nid: 1\ndata: a\ndata: b\n\ndata: c\ndata: d\n\n");
  }

  @Test
  void whoOpenedAStreamDoesNotWaitForItself() throws Exception {
    EventStream events = EventStream.open(2);
    events.send(Event.of("1"));
    events.send(Event.of("2"));
    assertThatThrownBy(() -> events.send(Event.of("3")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2 events");
  }

  @Test
  void aLineBreakInANameStartsNoFieldOfItsOwn() throws Exception {
    EventStream events = EventStream.open(1);
    events.send(new Event("a\ndata: evil", null, "x"));
    events.close();

    assertThat(written(events)).isEqualTo("event: a\ndata: x\n\n");
  }

  @Test
  void aFullQueueRefusesOffersAndHoldsSenders() throws Exception {
    EventStream events = EventStream.open(1);

    assertThat(events.offer(Event.of("1"))).isTrue();
    assertThat(events.offer(Event.of("2"))).isFalse();
    CountDownLatch sent = new CountDownLatch(1);
    Thread sender =
        Thread.ofVirtual()
            .start(() -> {
              try {
                events.send(Event.of("3"));
                sent.countDown();
                events.close();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(written(events)).isEqualTo("data: 1\n\ndata: 3\n\n");
    sender.join();
    assertThat(sent.getCount()).isZero();
  }

  @Test
  void aLostClientEndsTheStreamAndFreesSenders() throws Exception {
    EventStream events = EventStream.open(1);
    AtomicInteger closed = new AtomicInteger();
    events.onClose(closed::incrementAndGet);
    OutputStream lost =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> events.writeTo(lost)).isInstanceOf(IOException.class);

    assertThat(events.send(Event.of("x"))).isFalse();
    assertThat(events.isClosed()).isTrue();
    assertThat(closed).hasValue(1);
    events.onClose(closed::incrementAndGet);
    assertThat(closed).hasValue(2);
  }

  @Test
  void aSilentStreamWritesHeartbeats() throws Exception {
    EventStream events = EventStream.open(1);
    CountDownLatch beat = new CountDownLatch(1);
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] b, int off, int len) {
            super.write(b, off, len);
            beat.countDown();
          }
        };
    Thread writer = Thread.ofVirtual().start(() -> writeTo(events, bytes));

    beat.await();
    events.close();
    writer.join();
    assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith(":\n\n");
  }

  private static String written(EventStream events) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeTo(events, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void writeTo(EventStream events, OutputStream out) {
    try {
      events.writeTo(out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
