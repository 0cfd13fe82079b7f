package io.brrtrouter.openapi.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The shape of an object of the standard: its fixed members, and what members of other names are.
 */
final class Shape {
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Set<String> misplaced = new HashSet<>();
  private Type.Names names = Type.Names.NONE;
  private Type others = Type.Plain.ANY;
  private Rest rest = Rest.WRONG;

  /** What members are that the shape does not name. */
  enum Rest {
    WRONG,
    /** Wrong if the name is a slip of the pen, or is known in another version; else dubious. */
    STRAY,
    DUBIOUS,
    ALLOWED
  }

  record Field(Type type, boolean required) {}

  Shape required(String name, Type type) {
    fields.put(name, new Field(type, true));
    return this;
  }

  Shape optional(String name, Type type) {
    fields.put(name, new Field(type, false));
    return this;
  }

  /** Members of other names are of this type, if the names are such ones. */
  Shape others(Type.Names kind, Type type) {
    this.names = kind;
    this.others = type;
    return this;
  }

  /** What to say of members of other names, if they are no others of this type either. */
  Shape rest(Rest rest) {
    this.rest = rest;
    return this;
  }

  /** A member of another object that is often found in this one: ignored, with a warning. */
  Shape misplaced(String name) {
    misplaced.add(name);
    return this;
  }

  boolean isMisplaced(String name) {
    return misplaced.contains(name);
  }

  Map<String, Field> fields() {
    return fields;
  }

  Type.Names names() {
    return names;
  }

  Type others() {
    return others;
  }

  Rest rest() {
    return rest;
  }
}
