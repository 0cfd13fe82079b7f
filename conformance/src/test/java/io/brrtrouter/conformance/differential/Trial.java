package io.brrtrouter.conformance.differential;

import io.brrtrouter.codegen.plan.Declaration;
import io.brrtrouter.codegen.plan.RecordPlan;
import io.brrtrouter.conformance.generated.TypeSources;
import io.brrtrouter.conformance.instances.Instances;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** All schemas of one document that have a codec, to be tried. */
final class Trial {
  private final Tally tally;
  private final List<Subject> subjects = new ArrayList<>();

  Trial(String name, TypeSources sources, ClassLoader classes) throws ReflectiveOperationException {
    this(name, sources, classes, "");
  }

  /** Of one type, unless its name is empty. */
  Trial(String name, TypeSources sources, ClassLoader classes, String only)
      throws ReflectiveOperationException {
    this.tally = new Tally(name);
    JsonTrees trees = new JsonTrees(JsonLimits.DEFAULT);
    String text = sources.document().bundle().toString();
    byte[] bundle = text.getBytes(StandardCharsets.UTF_8);
    JsonNode document = trees.parse(bundle, 0, bundle.length);
    SchemaDialect dialect =
        document.path("openapi").asString().startsWith("3.0")
            ? SchemaDialect.OPENAPI_3_0
            : SchemaDialect.OPENAPI_3_1;
    SchemaValidators schemas = SchemaValidators.of(document, dialect, trees);
    Instances instances = new Instances(document, dialect);
    for (Declaration type : sources.declarations().values()) {
      if (document.at(type.pointer()).isMissingNode()
          || sources.hasFiles(type.name())
          || !sources.whole().contains(type.name())
          || !only.isEmpty() && !only.equals(type.name())) {
        continue;
      }
      Class<?> codec =
          Class.forName(sources.packageName() + "." + type.name() + "Json", true, classes);
      subjects.add(
          new Subject(
              type.pointer(),
              new Codec(codec, type.pointer(), schemas, trees),
              new Truth(schemas, type.pointer()),
              trees,
              instances,
              new Projection(declared(type), text.contains("\"default\":")),
              tally));
    }
    tally.schemas = subjects.size();
  }

  private static Set<String> declared(Declaration type) {
    return type instanceof RecordPlan plan
        ? plan.components().stream().map(RecordPlan.Component::member).collect(Collectors.toSet())
        : Set.of();
  }

  /**
   * Tries so many inputs of each schema; with {@code -Dbrrtrouter.replay=POINTER@SEED}, the one
   * input that was told of.
   */
  Tally run(long seed, long each) {
    String replay = System.getProperty("brrtrouter.replay");
    for (Subject subject : subjects) {
      if (replay == null) {
        subject.examine(seed, each);
      } else if (replay.startsWith(subject.pointer() + "@")) {
        subject.examine(Long.parseLong(replay.substring(replay.lastIndexOf('@') + 1)));
      }
    }
    return tally;
  }

  int size() {
    return subjects.size();
  }
}
