package io.brrtrouter.json;

import java.util.List;

/** What is asked of an object beside its first 64 members. Immutable. */
final class Demands {
  private final Others others;
  private final int least;
  private final int most;
  private final long[] needed;
  private final List<Dependency> dependencies;

  Demands(Others others, int least, int most, long[] needed, List<Dependency> dependencies) {
    this.others = others;
    this.least = least;
    this.most = most;
    this.needed = needed;
    this.dependencies = List.copyOf(dependencies);
  }

  Others others() {
    return others;
  }

  /** Whether more is asked than that members are there. */
  boolean isMore() {
    return countsMembers() || !dependencies.isEmpty();
  }

  /** Whether the number of members matters. */
  boolean countsMembers() {
    return least > 0 || most < Integer.MAX_VALUE;
  }

  boolean acceptsCount(int count) {
    return count >= least && count <= most;
  }

  /** Whether the members that others need are there. */
  boolean areMet(long seen) {
    for (int i = 0; i < dependencies.size(); i++) {
      Dependency dependency = dependencies.get(i);
      if ((seen >>> dependency.member & 1) != 0 && (dependency.needed[0] & ~seen) != 0) {
        return false;
      }
    }
    return true;
  }

  /** As above, for more members than a word has bits. */
  boolean areMet(long[] seen) {
    for (Dependency dependency : dependencies) {
      boolean isSeen = (seen[dependency.member >> 6] >>> dependency.member & 1) != 0;
      if (isSeen && firstMissing(dependency.needed, seen) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** The index of the first required member that is not there; -1 if all are. */
  int firstMissing(long[] seen) {
    return firstMissing(needed, seen);
  }

  private static int firstMissing(long[] needed, long[] seen) {
    for (int i = 0; i < needed.length; i++) {
      long missing = needed[i] & ~seen[i];
      if (missing != 0) {
        return (i << 6) + Long.numberOfTrailingZeros(missing);
      }
    }
    return -1;
  }

  /** What becomes of members that are not declared. */
  enum Others {
    SKIPPED,
    REFUSED,
    KEPT
  }

  /** A member that needs others. */
  static final class Dependency {
    private final int member;
    private final long[] needed;

    Dependency(int member, long[] needed) {
      this.member = member;
      this.needed = needed;
    }
  }
}
