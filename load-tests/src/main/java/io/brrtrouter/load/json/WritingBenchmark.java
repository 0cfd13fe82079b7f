package io.brrtrouter.load.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.load.shop.Customer;
import io.brrtrouter.load.shop.GetCustomer;
import io.brrtrouter.load.shop.GetOrder;
import io.brrtrouter.load.shop.ListOrders;
import io.brrtrouter.load.shop.Order;
import io.brrtrouter.load.shop.ShopController;
import io.brrtrouter.load.shop.ShopRegistry;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writing and checking JSON: what generated operations do, against Jackson's data binding and
 * against code by hand over Jackson's generator, which check nothing.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar WritingBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WritingBenchmark {
  /** What is written. */
  public enum Content {
    SMALL,
    MEDIUM,
    LARGE
  }

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  @Param Content content;

  private final Customer[] customers = ShopValues.small();
  private final Order order = ShopValues.medium();
  private final List<Order> orders = ShopValues.large();
  private Operation<?, GetCustomer.Response> getCustomer;
  private Operation<?, GetOrder.Response> getOrder;
  private Operation<?, ListOrders.Response> listOrders;
  private int size;
  private int next;

  @Setup
  @SuppressWarnings("unchecked") // the registry lists them in the document's order
  public void prepare() {
    List<Operation<?, ?>> operations = ShopRegistry.of(new Nobody()).operations();
    getCustomer = (Operation<?, GetCustomer.Response>) operations.get(0);
    getOrder = (Operation<?, GetOrder.Response>) operations.get(1);
    listOrders = (Operation<?, ListOrders.Response>) operations.get(2);
    size = 1024;
    next = 0;
    size = generated().size() + 100;
    check();
  }

  /** All of them write the same. */
  private void check() {
    next = 0;
    ResponseBody.Bytes written = generated();
    byte[] bytes = Arrays.copyOf(written.array(), written.size());
    next = 0;
    byte[] bound = databind();
    next = 0;
    if (!Arrays.equals(bytes, generator())
        || !MAPPER.readTree(bytes).equals(MAPPER.readTree(bound))) {
      throw new IllegalStateException("They differ.");
    }
  }

  private Customer customer() {
    return customers[next++ & customers.length - 1];
  }

  /** Writes and checks in one pass. */
  @Benchmark
  public ResponseBody.Bytes generated() {
    WrittenContent out = new WrittenContent(size);
    switch (content) {
      case SMALL -> getCustomer.encode(new GetCustomer.Response.Ok(customer()), out);
      case MEDIUM -> getOrder.encode(new GetOrder.Response.Ok(order), out);
      case LARGE -> listOrders.encode(new ListOrders.Response.Ok(orders), out);
    }
    return out.bytes();
  }

  /** Writes; nothing is checked. */
  @Benchmark
  public byte[] databind() {
    return switch (content) {
      case SMALL -> MAPPER.writeValueAsBytes(customer());
      case MEDIUM -> MAPPER.writeValueAsBytes(order);
      case LARGE -> MAPPER.writeValueAsBytes(orders);
    };
  }

  /** Writes by hand; nothing is checked. */
  @Benchmark
  public byte[] generator() {
    return switch (content) {
      case SMALL -> ShopGenerator.write(customer(), size, ShopGenerator::customer);
      case MEDIUM -> ShopGenerator.write(order, size, ShopGenerator::order);
      case LARGE -> ShopGenerator.write(orders, size, ShopGenerator::orders);
    };
  }

  /** Is not asked. */
  private static final class Nobody implements ShopController {
    @Override
    public GetCustomer.Response getCustomer(GetCustomer.Request request, Call call) {
      throw new UnsupportedOperationException();
    }

    @Override
    public GetOrder.Response getOrder(GetOrder.Request request, Call call) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ListOrders.Response listOrders(ListOrders.Request request, Call call) {
      throw new UnsupportedOperationException();
    }
  }
}
