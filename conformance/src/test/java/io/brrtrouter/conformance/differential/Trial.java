package io.brrtrouter.conformance.differential;

import io.brrtrouter.codegen.plan.CodecPlans.Extent;
import io.brrtrouter.codegen.plan.Declaration;
import io.brrtrouter.codegen.plan.RecordPlan;
import io.brrtrouter.codegen.plan.UnionPlan;
import io.brrtrouter.conformance.generated.TypeSources;
import io.brrtrouter.conformance.instances.Instances;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.json.SchemaValidators;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * All types of one document that are read from JSON, to be tried: each with the schemas that it is
 * planned from, in the direction that its values travel. A type that a union asks for only once it
 * has chosen it is tried within that union.
 */
final class Trial {
  /** Of so many texts that the fast path gave up, one is looked at closely, and written again. */
  private static final int ONE_IN = 8;

  private final TypeSources sources;
  private final int oneIn;
  private final String name;
  private final Census census;
  private final JsonTrees trees = new JsonTrees(JsonLimits.DEFAULT);
  private final JsonNode document;
  private final boolean hasDefaults;
  private final SchemaValidators schemas;
  private final Instances instances;
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final Set<String> within = new TreeSet<>();

  Trial(String name, TypeSources sources, ClassLoader classes) throws ReflectiveOperationException {
    this(name, sources, classes, "");
  }

  /** Of one type, all of whose texts are looked at closely, unless its name is empty. */
  Trial(String name, TypeSources sources, ClassLoader classes, String only)
      throws ReflectiveOperationException {
    this.sources = sources;
    this.oneIn = only.isEmpty() ? ONE_IN : 1;
    this.name = name;
    this.census = new Census(sources.packageName());
    String text = sources.document().bundle().toString();
    this.hasDefaults = text.contains("\"default\":");
    byte[] bundle = text.getBytes(StandardCharsets.UTF_8);
    this.document = trees.parse(bundle, 0, bundle.length);
    SchemaDialect dialect =
        document.path("openapi").asString().startsWith("3.0")
            ? SchemaDialect.OPENAPI_3_0
            : SchemaDialect.OPENAPI_3_1;
    this.schemas = SchemaValidators.of(document, dialect, trees);
    this.instances = new Instances(document, dialect);
    int number = 0;
    for (Declaration type : sources.declarations().values()) {
      if (!sources.hasFiles(type.name()) && (only.isEmpty() || only.equals(type.name()))) {
        add(type, number, classes);
      }
      number++;
    }
  }

  private void add(Declaration type, int number, ClassLoader classes)
      throws ReflectiveOperationException {
    Extent extent = sources.extents().get(type.name());
    if (extent.chosen()) {
      within.add(type.name());
      return;
    }
    if (extent.schemas().stream().anyMatch(pointer -> document.at(pointer).isMissingNode())) {
      return;
    }
    Direction direction = Objects.requireNonNullElse(extent.direction(), Direction.REQUEST);
    Together together = new Together(schemas, extent.schemas());
    Class<?> codec =
        Class.forName(sources.packageName() + "." + type.name() + "Json", true, classes);
    numbers.add(number);
    subjects.add(
        new Subject(
            type.name(),
            new Codec(codec, extent.nulls(), together, direction, trees),
            new Truth(together, direction),
            trees,
            instances.at(extent.schemas(), direction),
            new Projection(declared(type), hasDefaults),
            census,
            oneIn));
  }

  private static Set<String> declared(Declaration type) {
    return type instanceof RecordPlan plan
        ? plan.components().stream().map(RecordPlan.Component::member).collect(Collectors.toSet())
        : Set.of();
  }

  /** Tries so many inputs of each type. */
  Tally run(long seed, long each) {
    return run(seed, 0, each, 0, Integer.MAX_VALUE);
  }

  /**
   * Tries so many inputs of some types; with {@code -Dbrrtrouter.replay=TYPE@SEED}, the one input
   * that was told of.
   *
   * @param from the number of the first of the inputs
   * @param first the number of the first of the types
   * @param end the number of the first type that is left out again
   */
  Tally run(long seed, long from, long each, int first, int end) {
    Tally tally = new Tally(name);
    String replay = System.getProperty("brrtrouter.replay");
    for (int i = 0; i < subjects.size(); i++) {
      Subject subject = subjects.get(i);
      if (numbers.get(i) < first || numbers.get(i) >= end) {
        continue;
      }
      if (replay == null) {
        subject.examine(seed, from, each, tally);
      } else if (replay.startsWith(subject.name() + "@")) {
        subject.examine(Long.parseLong(replay.substring(replay.lastIndexOf('@') + 1)), tally);
      }
    }
    return tally;
  }

  /** How many types are tried. */
  int types() {
    return subjects.size();
  }

  /** How many types are tried within unions. */
  int within() {
    return within.size();
  }

  /** Those of the types within unions of which no value has been built so far. */
  Set<String> unseen() {
    Set<String> unseen = new TreeSet<>(within);
    unseen.removeIf(type ->
        sources.declarations().get(type) instanceof UnionPlan || census.names().contains(type));
    return unseen;
  }

  /** What is wrong with what becomes of a text of a type, which a number names; null: nothing. */
  String fault(int type, byte[] text) {
    return subjects.get(Math.floorMod(type, subjects.size())).fault(text);
  }
}
