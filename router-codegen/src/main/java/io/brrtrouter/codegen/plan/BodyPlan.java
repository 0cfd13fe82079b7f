package io.brrtrouter.codegen.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a request.
 *
 * @param name of the component of the request
 * @param required whether it must be there
 * @param entries its media types, in document order; at least one
 */
public record BodyPlan(String name, boolean required, List<Entry> entries) {

  /** Whether its media types become different types, each a branch of a sealed one. */
  public boolean isUnion() {
    return entries.getFirst().branch() != null;
  }

  /** What it becomes, whatever its media type, where it is no union. */
  public Entry any() {
    return entries.getFirst();
  }

  /** Whether null is a value of it where it is no union: it is absent, or JSON's null. */
  public boolean isNullable() {
    return !required || !isUnion() && entries.stream().anyMatch(entry -> entry.use().nullable());
  }

  /**
   * A media type.
   *
   * @param kind how it is read
   * @param range as the document wrote it
   * @param pointer of its schema
   * @param use the type of its value
   * @param branch the name of its record, or null where all media types have one type
   */
  public record Entry(
      ContentKind kind, String range, String pointer, TypeUse use, @Nullable String branch) {

    /** Whether its value is a stream of bytes. */
    public boolean isStream() {
      return kind == ContentKind.BINARY;
    }

    boolean agreesWith(Entry other) {
      return isStream() == other.isStream() && use.type().equals(other.use.type());
    }

    Entry asBranch(String name) {
      return new Entry(kind, range, pointer, use, name);
    }
  }
}
