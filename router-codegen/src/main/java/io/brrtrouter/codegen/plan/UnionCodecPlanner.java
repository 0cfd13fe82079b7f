package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.plan.ValuePlan.Deferral;
import io.brrtrouter.openapi.Schema;
import io.brrtrouter.openapi.SpecVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plans the codecs of unions: a union is told apart without the validators where the branch that
 * the test names is the only one that can hold.
 */
final class UnionCodecPlanner {
  private final TypePlanner types;
  private final ValuePlanner values;
  private final Exclusion exclusion;

  UnionCodecPlanner(TypePlanner types, ValuePlanner values) {
    this.types = types;
    this.values = values;
    this.exclusion = new Exclusion(types, values);
  }

  CodecPlan.OfUnion plan(UnionPlan union) {
    Branches branches = types.branches(union.name());
    Conjunction asked = values.conjunction(types.subject(union.name()).parts());
    List<List<String>> required = new ArrayList<>();
    for (UnionPlan.Branch branch : union.branches()) {
      required.add(
          branch.test() instanceof UnionPlan.Accepted
              ? exclusion.required(branch.schemas())
              : List.of());
    }
    Deferral why = unexpressed(union, branches, asked, required);
    List<ValuePlan> plans = new ArrayList<>();
    for (UnionPlan.Branch branch : union.branches()) {
      plans.add(why == null ? value(union, branch) : ValuePlan.plain(branch.type()));
    }
    Choice choice = branches.choice();
    boolean exclusive = choice != null && choice.exclusive();
    TogetherPlan together = new TogetherPlanner(types, exclusion).plan(union, branches);
    return new CodecPlan.OfUnion(plans, required, exclusive, together, why);
  }

  private ValuePlan value(UnionPlan union, UnionPlan.Branch branch) {
    return branch.test() instanceof UnionPlan.Otherwise
            && union.branches().getFirst().test() instanceof UnionPlan.OfKind meant
        ? values.beside(meant.kind(), branch.schemas(), branch.type())
        : values.value(branch.schemas(), branch.type());
  }

  private @Nullable Deferral unexpressed(
      UnionPlan union, Branches branches, Conjunction asked, List<List<String>> required) {
    List<UnionPlan.Branch> meant = union.branches().stream().filter(b -> !isOtherwise(b)).toList();
    if (branches.choice() == null && meant.size() < union.branches().size()) {
      return null;
    }
    if (branches.list().size() != meant.size()) {
      return asked.because("a union that is a branch of itself");
    }
    boolean allTagged = meant.stream().allMatch(b -> b.test() instanceof UnionPlan.Tagged);
    Deferral why = besides(union, branches, asked);
    for (int i = 0; i < meant.size() && why == null; i++) {
      UnionPlan.Branch branch = meant.get(i);
      Branches.Branch told = branches.list().get(i);
      why =
          switch (branch.test()) {
            case UnionPlan.OfKind of -> untold(union, of, told, asked);
            case UnionPlan.Otherwise rest -> null;
            case UnionPlan.Tagged tagged -> untold(union, tagged, told, allTagged, asked);
            case UnionPlan.Accepted accepted ->
                union.discriminator() != null
                        || required.get(i).isEmpty()
                        || !isObject(told.shape())
                    ? asked.because("branches that only validators tell apart", told.schema())
                    : null;
          };
    }
    return why;
  }

  private static boolean isOtherwise(UnionPlan.Branch branch) {
    return branch.test() instanceof UnionPlan.Otherwise;
  }

  /** What a union asks besides its choice must be asked of every branch. */
  private @Nullable Deferral besides(UnionPlan union, Branches branches, Conjunction asked) {
    if (branches.choice() == null) {
      return ofKinds(branches, asked);
    }
    List<Schema> parts = types.subject(union.name()).parts();
    boolean inherited = union.discriminator() != null && isInherited(branches);
    boolean carried =
        inherited || branches.list().stream().allMatch(b -> b.parts().containsAll(parts));
    if (carried) {
      return null;
    }
    for (JsonKind kind : JsonKind.values()) {
      Deferral why = asked.unexpressed(kind, "oneOf", "anyOf", "discriminator");
      if (why != null) {
        return asked.because(why.reason() + " beside a choice");
      }
    }
    boolean narrower =
        asked.shape().kindsAreSaid()
            && !branches.list().stream()
                .allMatch(
                    b -> b.shape().kindsAreSaid() && asked.shape().kinds().containsAll(b.kinds()));
    return narrower || asked.shape().choices().size() > 1
        ? asked.because("a choice that is narrowed beside it")
        : null;
  }

  /** The branches of several types obey the schema itself, each with its type. */
  private static @Nullable Deferral ofKinds(Branches branches, Conjunction asked) {
    boolean all = branches.list().stream().allMatch(b -> b.parts().containsAll(asked.parts()));
    return all ? null : asked.because("several types");
  }

  private static boolean isInherited(Branches branches) {
    Choice choice = branches.choice();
    return choice != null
        && choice.branches().stream().anyMatch(b -> b.pointer().equals(choice.owner().pointer()));
  }

  /** A discriminator speaks of every object, be it the only branch of objects. */
  private static @Nullable Deferral untold(
      UnionPlan union, UnionPlan.OfKind of, Branches.Branch told, Conjunction asked) {
    boolean spoken = union.discriminator() != null && of.kind() == JsonKind.OBJECT;
    return told.shape().kindsAreSaid() && !spoken
        ? null
        : asked.because("a branch that does not say its type", told.schema());
  }

  private @Nullable Deferral untold(
      UnionPlan union,
      UnionPlan.Tagged tagged,
      Branches.Branch told,
      boolean allTagged,
      Conjunction asked) {
    if (union.discriminator() != null) {
      return allTagged || isObject(told.shape())
          ? null
          : asked.because("a branch that does not say its type", told.schema());
    }
    List<Schema> member = told.shape().properties().get(tagged.member());
    boolean certain =
        isObject(told.shape())
            && member != null
            && (values.conjunction(member).version() != SpecVersion.V3_0
                || !values.conjunction(member).says("const"));
    return certain ? null : asked.because("a tag that is not asserted", told.schema());
  }

  private static boolean isObject(Shape shape) {
    return shape.kindsAreSaid() && shape.kinds().equals(Set.of(JsonKind.OBJECT));
  }
}
