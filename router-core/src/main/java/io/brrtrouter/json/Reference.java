package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code $ref}. What it refers to is compiled when it is first needed, once for all references. */
final class Reference extends Check {
  private final Supplier<Schema> finder;
  private volatile @Nullable Schema target;

  Reference(Supplier<Schema> finder) {
    super("$ref");
    this.finder = finder;
  }

  Schema target() {
    Schema found = target;
    if (found == null) {
      found = finder.get();
      target = found;
    }
    return found;
  }

  @Override
  void check(Evaluation evaluation, Outline value, NodePath at) {
    check(evaluation, (JsonNode) value, at);
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    Schema schema = target();
    if (SchemaStack.anySinceChoice(evaluation, outer -> outer == schema)) {
      throw new EndOfEvaluation("$ref", at, "cannot be checked: its schema refers to itself");
    }
    schema.validate(evaluation, value, value, at);
  }

  @Override
  public void preloadSchema() {
    target().initializeValidators();
  }
}
