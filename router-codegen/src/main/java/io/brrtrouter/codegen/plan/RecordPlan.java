package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record.
 *
 * @param name its name
 * @param pointer of its schema
 * @param description for readers, or null
 * @param components in document order
 * @param additional what the undeclared members become, or null where they are dropped
 */
public record RecordPlan(
    String name,
    String pointer,
    @Nullable String description,
    List<Component> components,
    @Nullable Additional additional)
    implements Declaration {

  /** How many components there are, the map of additional members included. */
  public int size() {
    return components.size() + (additional == null ? 0 : 1);
  }

  /** The same record with other components. */
  RecordPlan with(List<Component> others) {
    return new RecordPlan(name, pointer, description, List.copyOf(others), additional);
  }

  /**
   * A component.
   *
   * @param name its Java name
   * @param member its JSON name
   * @param use its type; null is a value where the member may be absent, too
   * @param required whether the member is always there
   * @param description for readers, or null
   * @param absence what it is when the member is absent
   * @param schemas what it is planned from
   */
  public record Component(
      String name,
      String member,
      TypeUse use,
      boolean required,
      @Nullable String description,
      Absence absence,
      List<Schema> schemas) {

    /** Whether absent, null and a value are three different things. */
    public boolean hasThreeStates() {
      return absence instanceof Distinct;
    }

    /** The same component, null where its member is absent. */
    Component withoutDefault() {
      return new Component(
          name, member, use.orNull(true), required, description, new AsNull(), schemas);
    }
  }

  /** What a component is when its member is absent. */
  public sealed interface Absence {}

  /** Null; or the member is never absent. */
  public record AsNull() implements Absence {}

  /** Absent, which is neither null nor a value. */
  public record Distinct() implements Absence {}

  /**
   * The default of its schema.
   *
   * @param value a value of its type
   */
  public record AsDefault(JsonNode value) implements Absence {}

  /**
   * The map of the members that have no component of their own.
   *
   * @param name its Java name
   * @param value the type of its values
   * @param schemas what they are planned from
   */
  public record Additional(String name, TypeUse value, List<Schema> schemas) {}
}
