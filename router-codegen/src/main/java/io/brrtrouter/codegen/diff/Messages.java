package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the messages of operations, and where to say it.
 *
 * @param findings takes what is found
 * @param sent the schemas of what clients send
 * @param received the schemas of what clients receive
 * @param old the old version
 * @param now the new version
 */
record Messages(
    Findings findings, SchemaChanges sent, SchemaChanges received, Version old, Version now) {

  /** Says what a change of what goes this way means. */
  void add(
      Direction direction, Effect effect, Rule rule, Place place, String operation, String text) {
    findings.add(rule.severity(direction, effect), rule, place, operation, text);
  }

  /** Has schemas compared of which neither, or both, need be there. */
  void schemas(
      Direction direction,
      String operation,
      String subject,
      @Nullable Schema old,
      @Nullable Schema now) {
    (direction == Direction.REQUEST ? sent : received).use(operation, subject, old, now);
  }

  /** Whether values of this schema are never more than one text. */
  boolean isScalar(Version version, Schema schema) {
    SchemaView view = version.view(List.of(Part.whole(schema.node())));
    return view.unions().isEmpty() && !view.mayBe(ValueType.ARRAY) && !view.mayBe(ValueType.OBJECT);
  }
}
