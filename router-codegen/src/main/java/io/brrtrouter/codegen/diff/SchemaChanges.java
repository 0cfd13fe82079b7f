package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas of all operations for values that go one way, and what becomes of them. */
final class SchemaChanges {
  private record Use(String operation, String subject, Pairing pairing) {}

  private record Visit(Pairing pairing, String path, boolean inverted) {}

  private record Seen(Pairing pairing, boolean inverted) {}

  private final SchemaComparison comparison;
  private final List<Use> uses = new ArrayList<>();

  SchemaChanges(SchemaComparison comparison) {
    this.comparison = comparison;
  }

  /**
   * Has two schemas compared.
   *
   * @param subject what the value is, {@code the request body}
   */
  void use(String operation, String subject, @Nullable Schema old, @Nullable Schema now) {
    uses.add(new Use(operation, subject, comparison.pairing(parts(old), parts(now))));
  }

  private static List<Part> parts(@Nullable Schema schema) {
    return schema == null ? List.of() : List.of(Part.whole(schema.node()));
  }

  /** Adds all that was found. */
  void report(Findings findings) {
    comparison.complete(uses.stream().map(Use::pairing).distinct().toList());
    for (Use use : uses) {
      if (use.pairing.differs) {
        report(use, findings);
      }
    }
  }

  /** Breadth first, so that what can be reached in several ways is named by the shortest. */
  private void report(Use use, Findings findings) {
    Set<Seen> seen = new HashSet<>();
    Deque<Visit> open = new ArrayDeque<>();
    open.add(new Visit(use.pairing, "", false));
    while (!open.isEmpty()) {
      Visit visit = open.poll();
      if (!visit.pairing.differs || !seen.add(new Seen(visit.pairing, visit.inverted))) {
        continue;
      }
      for (Difference difference : visit.pairing.differences) {
        add(use, visit, visit.inverted ? difference.inverted() : difference, findings);
      }
      for (Pairing.Step step : visit.pairing.steps) {
        open.add(new Visit(step.to(), visit.path + step.name(), visit.inverted != step.inverted()));
      }
    }
  }

  private void add(Use use, Visit visit, Difference difference, Findings findings) {
    Direction direction = comparison.direction();
    String subject = subject(use.subject, visit.path);
    findings.add(
        difference.severity(direction),
        difference.rule(),
        difference.place(),
        use.operation,
        direction + difference.text(),
        difference.text().replace("{}", subject));
  }

  private static String subject(String root, String path) {
    String name = path.startsWith(".") ? path.substring(1) : path;
    return name.isEmpty() ? root : "'" + name + "' in " + root;
  }
}
