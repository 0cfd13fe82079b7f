package io.brrtrouter.load.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidator;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.load.service.RouterService;
import io.brrtrouter.load.service.Samples;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.JsonNode;

/**
 * Validating with a validator that was kept, against compiling one for each request, as {@code
 * BRRTR_SCHEMA_CACHE=false} does.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar ValidatorBenchmark
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ValidatorBenchmark {
  private static final String SCHEMA = "/components/schemas/NewPet";

  private JsonNode document;
  private JsonNode value;
  private SchemaValidators kept;

  @Setup
  public void read() {
    document = InMemory.tree(RouterService.registry());
    byte[] bytes = Samples.NEW_PET.getBytes(UTF_8);
    value = new JsonTrees(JsonLimits.DEFAULT).parse(bytes, 0, bytes.length);
    kept = SchemaValidators.of(document, SchemaDialect.OPENAPI_3_1);
  }

  /** With the validator that the document's version keeps. */
  @Benchmark
  public boolean cached() {
    return validate(kept);
  }

  /** With one that is compiled for the occasion. */
  @Benchmark
  public boolean compiledPerRequest() {
    return validate(SchemaValidators.of(document, SchemaDialect.OPENAPI_3_1));
  }

  private boolean validate(SchemaValidators schemas) {
    Violations violations = new Violations(50);
    schemas
        .at(SCHEMA)
        .validate(value, Location.BODY, "", SchemaValidator.Direction.REQUEST, violations);
    if (!violations.isEmpty()) {
      throw new IllegalStateException(violations.list().toString());
    }
    return true;
  }
}
