package io.brrtrouter.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The members that a schema declares, and what it asks of an object (JSON Schema, 6.5): each has an
 * index, in the order in which they were named. Immutable.
 *
 * @param names the declared names, then those that are refused
 * @param size how many are declared
 * @param declared a bit for each of the first 64 that are declared
 * @param needed a bit for each of the first 64 that are required
 * @param demands what else is asked
 */
public record Members(NameTable names, int size, long declared, long needed, Demands demands) {

  /** To say what there is. */
  public static Builder of() {
    return new Builder();
  }

  /** For more than 63 members: none of them seen yet. */
  public long[] none() {
    return new long[(size >> 6) + 1];
  }

  /** For more than 63 members: this one is seen. */
  public void mark(long[] seen, int member) {
    seen[member >> 6] |= 1L << member;
  }

  /** Says what there is. */
  public static final class Builder {
    private final List<String> names = new ArrayList<>();
    private final List<Integer> required = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<List<String>> dependencies = new ArrayList<>();
    private Demands.Others others = Demands.Others.SKIPPED;
    private int least;
    private int most = Integer.MAX_VALUE;

    private Builder() {}

    /** Members that must be there. */
    public Builder required(String... members) {
      for (String member : members) {
        required.add(names.size());
        names.add(member);
      }
      return this;
    }

    /** Members that may be there. */
    public Builder optional(String... members) {
      names.addAll(Arrays.asList(members));
      return this;
    }

    /** No other members may be there. */
    public Builder closed() {
      others = Demands.Others.REFUSED;
      return this;
    }

    /** Other members are read as well, under the index {@link Members#size}. */
    public Builder kept() {
      others = Demands.Others.KEPT;
      return this;
    }

    /** Members that must not travel this way; they have no index. */
    public Builder refused(String... members) {
      refused.addAll(Arrays.asList(members));
      return this;
    }

    /** How many members there must and may be, others included. */
    public Builder count(int min, int max) {
      least = min;
      most = max;
      return this;
    }

    /**
     * Members that must be there where this one is.
     *
     * @throws IllegalArgumentException when it is built, if one of them is not declared
     */
    public Builder dependent(String member, String... needs) {
      List<String> dependency = new ArrayList<>(List.of(member));
      dependency.addAll(Arrays.asList(needs));
      dependencies.add(dependency);
      return this;
    }

    /** The members. */
    public Members build() {
      int size = names.size();
      long[] needed = marks(required);
      List<String> all = new ArrayList<>(names);
      all.addAll(refused);
      return new Members(
          NameTable.of(all.toArray(String[]::new)),
          size,
          size >= Long.SIZE ? -1L : (1L << size) - 1,
          needed[0],
          new Demands(others, least, most, needed, dependencies.stream().map(this::rule).toList()));
    }

    private Demands.Dependency rule(List<String> dependency) {
      List<Integer> indices = new ArrayList<>();
      for (String name : dependency) {
        int index = names.indexOf(name);
        if (index < 0) {
          throw new IllegalArgumentException("The member '" + name + "' is not declared");
        }
        indices.add(index);
      }
      return new Demands.Dependency(indices.get(0), marks(indices));
    }

    private long[] marks(List<Integer> members) {
      long[] marks = new long[(names.size() >> 6) + 1];
      members.forEach(member -> marks[member >> 6] |= 1L << member);
      return marks;
    }
  }
}
