package io.brrtrouter.json;

import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import io.brrtrouter.json.SchemaValidator.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code required}; of a read-only member it speaks about responses only, of a write-only member
 * about requests only (OAS 3.0, 4.7.24.2).
 */
final class RequiredCheck extends Check {
  private final String[] names;
  private final MemberAccess access;

  private RequiredCheck(String[] names, MemberAccess access) {
    super("required");
    this.names = names;
    this.access = access;
  }

  static @Nullable RequiredCheck compile(Site site, MemberAccess access) {
    List<String> names = new ArrayList<>();
    if (site.value().isArray()) {
      for (JsonNode name : site.value()) {
        if (name.isString() && !names.contains(name.stringValue())) {
          names.add(name.stringValue());
        }
      }
    }
    return names.isEmpty() ? null : new RequiredCheck(names.toArray(String[]::new), access);
  }

  @Override
  void check(Evaluation evaluation, Outline value, NodePath at) {
    if (value.isOpen()) {
      check(evaluation, value.shape(), at);
    }
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    if (!value.isObject()) {
      return;
    }
    for (String name : names) {
      if (!value.has(name) && !isExempt(evaluation, name)) {
        evaluation.fail("required", at.append(name), () -> "must be present");
      }
    }
  }

  private boolean isExempt(Evaluation evaluation, String name) {
    Direction direction = evaluation.direction();
    return (direction != Direction.RESPONSE && access.isMarked(evaluation, name, "readOnly"))
        || (direction != Direction.REQUEST && access.isMarked(evaluation, name, "writeOnly"));
  }
}
