package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the branch that a choice comes down to: its only one; or of an {@code anyOf} the one of
 * scalars that accepts whatever the others do.
 */
final class OnlyBranch {
  private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

  /** Keywords of which each asks for more, whatever stands beside it. */
  private static final String[] INDEPENDENT = {
    "type",
    "format",
    "enum",
    "const",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf"
  };

  private final References references;

  OnlyBranch(References references) {
    this.references = references;
  }

  /** That branch; null where there is a choice. */
  @Nullable Schema of(Choice choice) {
    List<Schema> branches = choice.branches();
    if (choice.discriminator() != null || branches.isEmpty()) {
      return null;
    }
    if (branches.size() == 1) {
      return branches.getFirst();
    }
    return choice.exclusive()
        ? null
        : branches.stream()
            .filter(branch -> branches.stream().allMatch(other -> accepts(branch, other)))
            .findFirst()
            .orElse(null);
  }

  /** Whether it is certain that a branch of scalars accepts all that another one does. */
  private boolean accepts(Schema branch, Schema other) {
    Schema wide = references.follow(branch).schema();
    Schema narrow = references.follow(other).schema();
    if (wide == null || narrow == null || !Keywords.saysNothingBut(wide, INDEPENDENT)) {
      return false;
    }
    boolean nulls = isNullable(wide) || !isNullable(narrow);
    return nulls
        && Keywords.text(wide.node(), "type") instanceof String type
        && SCALARS.contains(type)
        && wide.node() instanceof Node.Mapping said
        && said.members().keySet().stream()
            .filter(List.of(INDEPENDENT)::contains)
            .allMatch(keyword -> isSaid(keyword, wide.node(), narrow.node()));
  }

  private static boolean isSaid(String keyword, Node wide, Node narrow) {
    Node said = narrow.get(keyword);
    if (said == null && keyword.equals("type")) {
      return areOfType(String.valueOf(Keywords.text(wide, keyword)), narrow.get("enum"));
    }
    Node asked = Objects.requireNonNull(wide.get(keyword));
    return said != null && said.json().equals(asked.json());
  }

  private static boolean areOfType(String type, @Nullable Node values) {
    Set<JsonKind> kinds = JsonKind.of(type);
    return kinds != null
        && values instanceof Node.Sequence sequence
        && sequence.items().stream().map(Node::json).allMatch(value -> isOf(kinds, value));
  }

  private static boolean isOf(Set<JsonKind> kinds, JsonNode value) {
    return kinds.contains(JsonKind.of(value));
  }

  private static boolean isNullable(Schema schema) {
    return Keywords.isTrue(schema.node(), "nullable");
  }
}
