package io.brrtrouter.load.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.JsonInput;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.Members;
import io.brrtrouter.json.SchemaDecoder;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.TreeRoom;
import io.brrtrouter.validation.Violations;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Telling twelve members by their names, with an integer each: the name that the declaration has
 * next is tried first, or all are looked up; and Jackson's two ways.
 *
 * <pre>{@code
 * java -jar load-tests/target/benchmarks.jar NamesBenchmark
 * }</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NamesBenchmark {
  private static final List<String> NAMES =
      List.of(
          "id",
          "node_id",
          "name",
          "full_name",
          "private",
          "stargazers_count",
          "watchers_count",
          "default_branch",
          "open_issues_count",
          "topics",
          "has_issues",
          "pushed_at");

  private static final Members DECLARED = members(NAMES);
  private static final Members REVERSED = members(NAMES.reversed());
  private static final JsonFactory FACTORY = new JsonFactory();

  private byte[] bytes;
  private SchemaDecoder<Integer> expected;
  private SchemaDecoder<Integer> hashed;
  private PropertyNameMatcher matcher;

  private static Members members(List<String> names) {
    return Members.of().required(names.toArray(String[]::new)).build();
  }

  @Setup
  public void prepare() {
    StringBuilder json = new StringBuilder();
    for (int i = 0; i < NAMES.size(); i++) {
      json.append(i == 0 ? "{\"" : ",\"").append(NAMES.get(i)).append("\":").append(i);
    }
    bytes = json.append('}').toString().getBytes(UTF_8);
    JsonTrees trees = new JsonTrees(JsonLimits.DEFAULT);
    byte[] document = "{\"s\":{}}".getBytes(UTF_8);
    SchemaValidators schemas =
        SchemaValidators.of(
            trees.parse(document, 0, document.length), SchemaDialect.OPENAPI_3_1, trees);
    expected = decoder(in -> sum(in, DECLARED), schemas, trees);
    hashed = decoder(in -> sum(in, REVERSED), schemas, trees);
    matcher = FACTORY.constructNameMatcher(NAMES.stream().map(Named::fromString).toList(), true);
  }

  private static SchemaDecoder<Integer> decoder(
      JsonDecoder<Integer> decoder, SchemaValidators schemas, JsonTrees trees) {
    return new SchemaDecoder<>("/s", decoder, schemas, trees);
  }

  private static int sum(JsonInput in, Members members) {
    int sum = 0;
    in.startObject();
    long seen = 0;
    int member;
    while ((member = in.member(members, seen)) >= 0) {
      seen |= 1L << member;
      sum += member * in.int32();
    }
    in.endObject(members, seen);
    return sum;
  }

  private @Nullable Integer read(SchemaDecoder<Integer> decoder) {
    return decoder
        .decode(bytes, bytes.length, Direction.REQUEST, TreeRoom.UNLIMITED, new Violations(1))
        .value();
  }

  /** Members as they are declared: each is the one that was expected. */
  @Benchmark
  public @Nullable Integer expected() {
    return read(expected);
  }

  /** Members in the opposite order: each is looked up. */
  @Benchmark
  public @Nullable Integer hashed() {
    return read(hashed);
  }

  /** Jackson matches the bytes of names with those it was given. */
  @Benchmark
  public int nextNameMatch() {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      parser.nextToken();
      int sum = 0;
      int member;
      while ((member = parser.nextNameMatch(matcher)) >= 0) {
        parser.nextToken();
        sum += member * parser.getIntValue();
      }
      return sum;
    }
  }

  /** Jackson's strings of names, which it keeps, in a switch. */
  @Benchmark
  public int nextName() {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      parser.nextToken();
      int sum = 0;
      String name;
      while ((name = parser.nextName()) != null) {
        parser.nextToken();
        sum += index(name) * parser.getIntValue();
      }
      return sum;
    }
  }

  private static int index(String name) {
    return switch (name) {
      case "id" -> 0;
      case "node_id" -> 1;
      case "name" -> 2;
      case "full_name" -> 3;
      case "private" -> 4;
      case "stargazers_count" -> 5;
      case "watchers_count" -> 6;
      case "default_branch" -> 7;
      case "open_issues_count" -> 8;
      case "topics" -> 9;
      case "has_issues" -> 10;
      case "pushed_at" -> 11;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
