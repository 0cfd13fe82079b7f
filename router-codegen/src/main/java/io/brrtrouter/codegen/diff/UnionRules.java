package io.brrtrouter.codegen.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares schemas of which at least one leaves a choice. */
final class UnionRules {
  private final SchemaComparison comparison;
  private final Pairing pairing;

  UnionRules(SchemaComparison comparison, Pairing pairing) {
    this.comparison = comparison;
    this.pairing = pairing;
  }

  void compare(SchemaView old, SchemaView now) {
    Keywords both = new Keywords(old, now, pairing);
    if (old.nullable() != now.nullable() && pairing.nullMatters && !isOpen(old) && !isOpen(now)) {
      TypeRules.compareNull(both);
    }
    compareDiscriminators(both);
    sayWhatIsLeft(old, now);
    List<Branch> before = new ArrayList<>(Branches.of(old));
    List<Branch> after = new ArrayList<>(Branches.of(now));
    BranchMatching matching = new BranchMatching(comparison, old.version(), now.version());
    List<BranchMatching.Match> matches = matching.match(before, after);
    for (BranchMatching.Match match : matches) {
      comparison.branch(pairing, match.old().parts(), match.now().parts());
      compareValues(match);
    }
    before.stream()
        .filter(branch -> !matching.isAccepted(branch, matches, after))
        .forEach(branch ->
            both.differ(
                Rule.UNION_BRANCH_REMOVED,
                Effect.NARROWED,
                Place.old(branch.node()),
                "{} may not be " + branch.shown(old.version()) + " any more"));
    after.stream()
        .filter(branch -> !matching.wasAccepted(branch, matches, before))
        .forEach(branch ->
            both.differ(
                Rule.UNION_BRANCH_ADDED,
                Effect.WIDENED,
                Place.now(branch.node()),
                "{} may be " + branch.shown(now.version()) + " now"));
  }

  /** Choices beside each other multiply; from some point on they are not compared. */
  private void sayWhatIsLeft(SchemaView old, SchemaView now) {
    Union left = Branches.left(now);
    Place place = left == null ? null : Place.now(left.branches().getFirst());
    if (left == null) {
      left = Branches.left(old);
      place = left == null ? null : Place.old(left.branches().getFirst());
    }
    if (left != null && !old.version().isSame(now.version())) {
      pairing.differ(
          Rule.CHOICES,
          Effect.NONE,
          Severity.WARNING,
          place,
          "{} has so many choices beside each other that those from here on are not compared");
    }
  }

  private static boolean isOpen(SchemaView view) {
    return view.unions().isEmpty() && view.types().size() == ValueType.values().length;
  }

  private void compareDiscriminators(Keywords both) {
    if (both.old().unions().size() == 1 && both.now().unions().size() == 1) {
      DiscriminatorRules.compareMember(
          pairing,
          both.place("discriminator"),
          both.old().unions().getFirst().discriminator(),
          both.now().unions().getFirst().discriminator());
    }
  }

  /** The same branch may be known by other values now. */
  private void compareValues(BranchMatching.Match match) {
    if (match.old().values().isEmpty() || match.now().values().isEmpty()) {
      return;
    }
    Set<String> lost = new HashSet<>(match.old().values());
    lost.removeAll(match.now().values());
    Set<String> won = new HashSet<>(match.now().values());
    won.removeAll(match.old().values());
    if (!lost.isEmpty()) {
      DiscriminatorRules.lost(pairing, Place.old(match.old().node()), lost);
    }
    if (!won.isEmpty()) {
      DiscriminatorRules.won(pairing, Place.now(match.now().node()), won);
    }
  }
}
