package io.brrtrouter.load.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDecoder;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.TreeRoom;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading, checking and binding JSON: our reader, against Jackson's data binding that checks
 * nothing, a decoder by hand over Jackson's tokens with the same checks, and the truth (a tree, its
 * schema, and the values of the tree).
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar ReadingBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadingBenchmark {
  /** What is read. */
  public enum Text {
    SMALL("Customer"),
    MEDIUM("Order"),
    LARGE("Orders");

    private final String schema;

    Text(String schema) {
      this.schema = "/components/schemas/" + schema;
    }

    private byte[] bytes() {
      return switch (this) {
        case SMALL -> ShopTexts.small();
        case MEDIUM -> ShopTexts.medium();
        case LARGE -> ShopTexts.large();
      };
    }

    private JsonDecoder<?> decoder() {
      return switch (this) {
        case SMALL -> ShopJson::customer;
        case MEDIUM -> ShopJson::order;
        case LARGE -> in -> in.list(ShopJson::order);
      };
    }

    private Function<ShopTokens, ?> tokens() {
      return switch (this) {
        case SMALL -> ShopTokens::customer;
        case MEDIUM -> ShopTokens::order;
        case LARGE -> in -> in.list(ShopTokens::order);
      };
    }
  }

  @Param Text text;

  private byte[] bytes;
  private SchemaDecoder<?> decoder;
  private Function<ShopTokens, ?> tokens;
  private ObjectReader databind;
  private SchemaValidators schemas;
  private JsonTrees trees;

  @Setup
  public void prepare() {
    trees = new JsonTrees(JsonLimits.DEFAULT);
    byte[] document = Shop.DOCUMENT.getBytes(UTF_8);
    schemas =
        SchemaValidators.of(
            trees.parse(document, 0, document.length), SchemaDialect.OPENAPI_3_1, trees);
    bytes = text.bytes();
    decoder = new SchemaDecoder<>(text.schema, text.decoder(), schemas, trees);
    tokens = text.tokens();
    JsonMapper mapper = JsonMapper.builder().build();
    JavaType order = mapper.constructType(Shop.Order.class);
    databind =
        switch (text) {
          case SMALL -> mapper.readerFor(Shop.Customer.class);
          case MEDIUM -> mapper.readerFor(order);
          case LARGE ->
              mapper.readerFor(mapper.getTypeFactory().constructCollectionType(List.class, order));
        };
    check();
  }

  /** All of them make the same of the text, and ours needs no help. */
  private void check() {
    Violations violations = new Violations(50);
    SchemaDecoder.Decoded<?> decoded =
        decoder.decode(bytes, bytes.length, Direction.REQUEST, TreeRoom.UNLIMITED, violations);
    Object bound = databind.readValue(bytes);
    if (decoded.fellBack()
        || !bound.equals(decoded.value())
        || !bound.equals(ShopTokens.read(bytes, tokens))
        || !truth()) {
      throw new IllegalStateException("They differ: " + violations.list());
    }
  }

  /** Reads, checks and binds in one pass. */
  @Benchmark
  public @Nullable Object reader() {
    return decoder
        .decode(bytes, bytes.length, Direction.REQUEST, TreeRoom.UNLIMITED, new Violations(50))
        .value();
  }

  /** Reads, checks and binds in one pass over Jackson's tokens. */
  @Benchmark
  public Object tokens() {
    return ShopTokens.read(bytes, tokens);
  }

  /** Reads and binds; nothing is checked. */
  @Benchmark
  public Object databind() {
    return databind.readValue(bytes);
  }

  /** Reads a tree and checks it; nothing is bound. */
  @Benchmark
  public boolean truth() {
    JsonNode tree = trees.parse(bytes, 0, bytes.length);
    Violations violations = new Violations(50);
    schemas.at(text.schema).validate(tree, Location.BODY, "", Direction.REQUEST, violations);
    return violations.isEmpty();
  }
}
