package io.brrtrouter.routing;

import static io.brrtrouter.http.Method.GET;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.brrtrouter.http.RequestTarget;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What a match leaves to the garbage collector: the bytes are counted, nothing is timed. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int TIMES = 1000;

  private final RouteTable<String> table =
      Tables.of(
          RouterMode.TRIE,
          "GET /pets",
          "GET /pets/{id}",
          "GET /{a}/{b}/{c}/{d}/{e}/{f}/{g}/{h}/{i}-{j}",
          "GET /files/{name}.{extension}",
          "GET /static/{rest}");

  @Test
  void aStaticMatchAllocatesNothing() {
    assertThat(bytes(() -> table.match(GET, "/pets"))).isZero();
    assertThat(table.match(GET, "/pets")).isSameAs(table.match(GET, "/pets"));
  }

  @Test
  void aParameterMatchAllocatesOneObjectOf64Bytes() {
    assertThat(bytes(() -> table.match(GET, "/pets/7"))).isBetween(1L, 64L);
    assertThat(bytes(() -> table.match(GET, "/1/2/3/4/5/6/7/8/9-0"))).isBetween(1L, 64L);
    assertThat(bytes(() -> table.match(GET, "/files/a.b"))).isBetween(1L, 64L);
    assertThat(bytes(() -> table.match(GET, "/static/a/b"))).isBetween(1L, 64L);
  }

  @Test
  void aPathWithNormalEscapesIsNotCopied() {
    assertThat(bytes(() -> table.match(GET, "/pets/a%20b%2Fc"))).isBetween(1L, 64L);
  }

  @Test
  void checkingACleanTargetAllocatesNothing() {
    RequestTarget target = RequestTarget.of("/pets/7?limit=10");

    assertThat(bytes(target::check)).isZero();
  }

  /** The bytes that one run allocates, when classes are loaded. */
  private static long bytes(Runnable run) {
    for (int i = 0; i < TIMES; i++) {
      run.run();
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < TIMES; i++) {
      run.run();
    }
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / TIMES;
  }
}
