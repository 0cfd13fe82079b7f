package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code allOf}, {@code not} and {@code if}. */
final class Composites {
  private Composites() {}

  static @Nullable Check allOf(Site site) {
    List<Schema> parts = Union.branches(site);
    return parts.isEmpty() ? null : new All(parts);
  }

  static @Nullable Check not(Site site) {
    return site.isSchema() ? new Not(site.schema()) : null;
  }

  static @Nullable Check condition(Site site) {
    return site.isSchema()
        ? new Condition(site.schema(), sibling(site, "then"), sibling(site, "else"))
        : null;
  }

  private static @Nullable Schema sibling(Site site, String keyword) {
    JsonNode node = site.sibling(keyword);
    return node == null || !Site.isSchema(node)
        ? null
        : site.context()
            .newSchema(site.parent().getSchemaLocation().append(keyword), node, site.parent());
  }

  private static final class All extends Check {
    private final List<Schema> parts;

    All(List<Schema> parts) {
      super("allOf");
      this.parts = parts;
    }

    @Override
    void check(Evaluation evaluation, Outline value, NodePath at) {
      check(evaluation, (JsonNode) value, at);
    }

    @Override
    void check(Evaluation evaluation, JsonNode value, NodePath at) {
      for (int i = 0; i < parts.size(); i++) {
        evaluation.validate(parts.get(i), i, value, at);
      }
    }
  }

  private static final class Not extends Check {
    private final Schema schema;

    Not(Schema schema) {
      super("not");
      this.schema = schema;
    }

    @Override
    void check(Evaluation evaluation, JsonNode value, NodePath at) {
      boolean accepted = evaluation.accepts(schema, value, at);
      evaluation.dropAnnotations(at, evaluation.getEvaluationPath());
      if (accepted) {
        evaluation.fail("not", at, () -> "must not match the schema that is ruled out");
      }
    }
  }

  private static final class Condition extends Check {
    private final Schema condition;
    private final @Nullable Schema then;
    private final @Nullable Schema otherwise;

    Condition(Schema condition, @Nullable Schema then, @Nullable Schema otherwise) {
      super("if");
      this.condition = condition;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    void check(Evaluation evaluation, JsonNode value, NodePath at) {
      Schema next = evaluation.accepts(condition, value, at) ? then : otherwise;
      if (next != null) {
        next.validate(evaluation, value, value, at);
      }
    }
  }
}
