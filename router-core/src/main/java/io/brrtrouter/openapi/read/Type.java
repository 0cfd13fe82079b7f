package io.brrtrouter.openapi.read;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a member of an object may be. */
sealed interface Type {

  /** Values without a structure of their own. */
  enum Plain implements Type {
    /** Data: nothing in it has a meaning for the document. */
    ANY("a value"),
    TEXT("a string"),
    /** A string; another scalar reads as one, with a warning. */
    SCALAR("a string"),
    FLAG("a boolean"),
    NUMBER("a number"),
    POSITIVE("a number greater than 0"),
    COUNT("an integer of 0 or more"),
    URL("a URL"),
    EMAIL("an email address");

    private final String title;

    Plain(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /** A string out of a few. */
  record OneOf(Set<String> values) implements Type {}

  /** An object of the standard; {@code referable}: or a reference to one. */
  record Of(Kind kind, boolean referable) implements Type {}

  /** An array of at least {@code min} items; {@code unique}: all different. */
  record ListOf(Type item, int min, boolean unique) implements Type {}

  /** An object with names of the author's choice. */
  record MapOf(Type value, Names names) implements Type {}

  /** One type for arrays, objects or scalars of some kind, another for the rest. */
  record Either(Type first, Type second) implements Type {}

  /** Some slips are only warned about, and the member is left out: they are common and harmless. */
  record Tolerated(Type type, Set<Slip> slips) implements Type {}

  /** Values that authors write where they mean something else, or nothing. */
  enum Slip {
    NULL,
    FLAG,
    TEXT,
    NUMBER,
    OBJECT,
    ARRAY,
    EMPTY_ARRAY
  }

  /** Which names a map, or an object of the standard, may have. */
  enum Names {
    ANY,
    /** Keys of components (OAS 3.1, 4.8.7.1). */
    COMPONENT,
    /** Paths (OAS 3.1, 4.8.8.1). */
    PATH,
    /** Status codes, ranges of them, or default (OAS 3.1, 4.8.16). */
    STATUS,
    MEDIA_TYPE,
    /** Media types; what has no such name is ignored, with a warning. */
    CONTENT,
    NONE
  }

  static Type object(Kind kind) {
    return new Of(kind, false);
  }

  static Type referable(Kind kind) {
    return new Of(kind, true);
  }

  static Type oneOf(String... values) {
    return new OneOf(Collections.unmodifiableSet(new LinkedHashSet<>(List.of(values))));
  }

  static Type list(Type item) {
    return new ListOf(item, 0, false);
  }

  static Type nonEmpty(Type item) {
    return new ListOf(item, 1, false);
  }

  static Type map(Type value) {
    return new MapOf(value, Names.ANY);
  }

  static Type map(Type value, Names names) {
    return new MapOf(value, names);
  }

  static Type tolerated(Type type, Slip... slips) {
    return new Tolerated(type, Set.of(slips));
  }
}
