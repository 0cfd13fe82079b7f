package io.brrtrouter.json;

import java.util.ArrayList;
import java.util.List;

/**
 * The branches of a union that nothing but their members tell apart. Immutable.
 *
 * @param pointers where their schemas stand in the document
 * @param names all members that a branch requires
 * @param needed for each branch, which of the names it requires: a bit each
 * @param isExclusive whether exactly one may accept a value ({@code oneOf})
 */
public record Branches(
    List<String> pointers, NameTable names, List<Long> needed, boolean isExclusive) {

  /** To say what there is. */
  public static Builder of() {
    return new Builder();
  }

  /** Whether each branch requires a member. */
  boolean areNamed() {
    return !needed.contains(0L);
  }

  /** Says what there is. */
  public static final class Builder {
    private static final int MOST_NAMES = 63;

    private final List<String> pointers = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Long> needed = new ArrayList<>();
    private boolean exclusive;

    private Builder() {}

    /** A branch, and the members that its schema requires. */
    public Builder branch(String pointer, String... required) {
      long mask = 0;
      for (String name : required) {
        int index = names.indexOf(name);
        if (index < 0 && names.size() < MOST_NAMES) {
          index = names.size();
          names.add(name);
        }
        mask |= index < 0 ? 0 : 1L << index;
      }
      pointers.add(pointer);
      needed.add(mask);
      return this;
    }

    /** Exactly one branch may accept a value. */
    public Builder exclusive() {
      this.exclusive = true;
      return this;
    }

    /** The branches. */
    public Branches build() {
      return new Branches(
          List.copyOf(pointers),
          NameTable.of(names.toArray(String[]::new)),
          List.copyOf(needed),
          exclusive);
    }
  }
}
