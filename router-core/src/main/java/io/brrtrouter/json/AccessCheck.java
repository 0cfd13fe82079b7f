package io.brrtrouter.json;

import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import io.brrtrouter.json.SchemaValidator.Direction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code readOnly} and {@code writeOnly}: a member that must not travel this way. */
final class AccessCheck extends Check {
  private final Direction forbidden;
  private final String message;

  private AccessCheck(String keyword, Direction forbidden, String message) {
    super(keyword);
    this.forbidden = forbidden;
    this.message = message;
  }

  static @Nullable AccessCheck readOnly(Site site) {
    return site.isTrue()
        ? new AccessCheck(site.name(), Direction.REQUEST, "is read-only and cannot be sent")
        : null;
  }

  static @Nullable AccessCheck writeOnly(Site site) {
    return site.isTrue()
        ? new AccessCheck(site.name(), Direction.RESPONSE, "is write-only and cannot be answered")
        : null;
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    boolean member = at.getParent() != null && at.getElement(-1) instanceof String;
    if (member && evaluation.direction() == forbidden) {
      evaluation.fail(getKeyword(), at, () -> message);
    }
  }
}
