package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads that a server lives by outlive what goes wrong on them. */
@Timeout(30)
class ServiceThreadsTest {

  @Test
  void anErrorCostsOneConnectionAndNotTheAcceptor() throws Exception {
    BlockingQueue<SocketChannel> accepted = new LinkedBlockingQueue<>();
    AtomicInteger calls = new AtomicInteger();
    Acceptor acceptor =
        new Acceptor(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            1,
            channel -> {
              if (calls.getAndIncrement() < 2) {
                throw new OutOfMemoryError("a test's own");
              }
              accepted.add(channel);
            });
    acceptor.start();
    try {
      for (int i = 0; i < 2; i++) {
        try (Socket lost = new Socket(InetAddress.getLoopbackAddress(), acceptor.port())) {
          assertThat(lost.getInputStream().read()).isEqualTo(-1);
        }
      }
      try (Socket served = new Socket(InetAddress.getLoopbackAddress(), acceptor.port());
          SocketChannel channel = accepted.poll(10, TimeUnit.SECONDS)) {
        assertThat(channel).isNotNull();
        assertThat(served.isConnected()).isTrue();
      }
    } finally {
      acceptor.stop();
    }
  }

  @Test
  void anErrorOfOneConnectionDoesNotEndTheWatch() {
    assertThatCode(() ->
            TimeoutMonitor.guarded(() -> {
              throw new OutOfMemoryError("a test's own");
            }))
        .doesNotThrowAnyException();
  }
}
