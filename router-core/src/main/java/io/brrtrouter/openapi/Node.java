package io.brrtrouter.openapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value of a document with its place: one tree is the source of everything said about it. */
public sealed interface Node {

  /** Where the value starts. */
  Position position();

  /** The value as JSON, numbers as they were written. */
  JsonNode json();

  /** The node at this JSON pointer below this one, or null. */
  default @Nullable Node at(String pointer) {
    return NodeFinder.find(this, pointer);
  }

  /** The member of this name, or null: also for values that are not mappings. */
  default @Nullable Node get(String name) {
    return this instanceof Mapping mapping ? mapping.value(name) : null;
  }

  /**
   * A mapping, in source order.
   *
   * @param position where it starts
   * @param members by name
   */
  record Mapping(Position position, Map<String, Member> members) implements Node {
    /** The value of this name, or null. */
    public @Nullable Node value(String name) {
      Member member = members.get(name);
      return member == null ? null : member.value();
    }

    @Override
    public JsonNode json() {
      return NodeJson.of(this);
    }
  }

  /**
   * A member of a mapping.
   *
   * @param key where its key stands
   * @param value its value
   */
  record Member(Position key, Node value) {}

  /**
   * A sequence.
   *
   * @param position where it starts
   * @param items in order
   */
  record Sequence(Position position, List<Node> items) implements Node {
    @Override
    public JsonNode json() {
      return NodeJson.of(this);
    }
  }

  /**
   * A string, number, boolean or null.
   *
   * @param position where it stands
   * @param json its value; decimals keep their scale
   */
  record Scalar(Position position, JsonNode json) implements Node {}
}
