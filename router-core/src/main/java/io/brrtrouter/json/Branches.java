package io.brrtrouter.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The branches of a union that nothing but their members tell apart. Immutable.
 *
 * @param pointers where their schemas stand in the document
 * @param names all members that a branch requires or lacks
 * @param needed for each branch, which of the names it requires: a bit each
 * @param foreign for each branch, which of the names it lacks: a bit each, the last for many
 * @param lacking for each branch, the members of others that its type has no place for
 * @param isExclusive whether exactly one may accept a value ({@code oneOf})
 */
public record Branches(
    List<String> pointers,
    NameTable names,
    List<Long> needed,
    List<Long> foreign,
    List<Set<String>> lacking,
    boolean isExclusive) {

  /** To say what there is. */
  public static Builder of() {
    return new Builder();
  }

  /** Whether each branch requires a member. */
  boolean areNamed() {
    return !needed.contains(0L);
  }

  /** Whether the type of a branch may lack members that another one has. */
  boolean mayLose() {
    return lacking.stream().anyMatch(names -> !names.isEmpty());
  }

  /** Says what there is. */
  public static final class Builder {
    private static final int MOST_NAMES = 63;

    private final List<String> pointers = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Long> needed = new ArrayList<>();
    private final List<Set<String>> lacking = new ArrayList<>();
    private final Set<String> all = new LinkedHashSet<>();
    private boolean exclusive;

    private Builder() {}

    /** A branch, and the members that its schema requires. */
    public Builder branch(String pointer, String... required) {
      long mask = 0;
      for (String name : required) {
        int index = index(name);
        mask |= index < MOST_NAMES ? 1L << index : 0;
      }
      pointers.add(pointer);
      needed.add(mask);
      lacking.add(Set.of());
      return this;
    }

    /** All that any of the branches lacks, for {@link #keeps}; to be said first. */
    public Builder members(String... members) {
      all.addAll(List.of(members));
      return this;
    }

    /** The type of the last branch lacks all of these members but some. */
    public Builder keeps(String... members) {
      Set<String> lacks = new HashSet<>(all);
      List.of(members).forEach(lacks::remove);
      lacking.set(lacking.size() - 1, Set.copyOf(lacks));
      return this;
    }

    /** The members of other branches that the type of the last one has no place for. */
    public Builder lacks(String... members) {
      lacking.set(lacking.size() - 1, Set.of(members));
      return this;
    }

    /** Exactly one branch may accept a value. */
    public Builder exclusive() {
      this.exclusive = true;
      return this;
    }

    /** The branches. */
    public Branches build() {
      List<Long> foreign = new ArrayList<>();
      for (Set<String> lacks : lacking) {
        long mask = 0;
        for (String name : lacks) {
          mask |= 1L << Math.min(index(name), MOST_NAMES);
        }
        foreign.add(mask);
      }
      return new Branches(
          List.copyOf(pointers),
          NameTable.of(names.toArray(String[]::new)),
          List.copyOf(needed),
          List.copyOf(foreign),
          List.copyOf(lacking),
          exclusive);
    }

    private int index(String name) {
      int index = names.indexOf(name);
      if (index < 0) {
        index = names.size();
        names.add(name);
      }
      return index;
    }
  }
}
