package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.brrtrouter.codegen.plan.CodecPlan;
import io.brrtrouter.codegen.plan.TogetherPlan;
import io.brrtrouter.codegen.plan.UnionPlan;
import io.brrtrouter.codegen.plan.ValuePlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The branches of a union in the order in which they are asked for: by kind, by tag, or else. */
final class UnionTests {
  static final String TAGS = "TAGS";
  static final String BRANCHES = "BRANCHES";

  /** Names in one initialiser, which may have 64 KiB of code (JVMS 4.7.3). */
  private static final int MANY = 200;

  private final UnionPlan plan;
  private final CodecPlan.OfUnion codec;
  private final List<Branch> ofKind = new ArrayList<>();
  private final List<Branch> tagged = new ArrayList<>();
  private final List<Branch> others = new ArrayList<>();
  private final @Nullable Branch rest;

  /**
   * A branch.
   *
   * @param plan what it is
   * @param value how it is read and written
   * @param required the members that tell it apart
   * @param from the number of the first of its tags
   * @param to the number after its last tag
   */
  record Branch(UnionPlan.Branch plan, ValuePlan value, List<String> required, int from, int to) {}

  UnionTests(UnionPlan plan, CodecPlan.OfUnion codec) {
    this.plan = plan;
    this.codec = codec;
    int tags = 0;
    for (int i = 0; i < plan.branches().size(); i++) {
      UnionPlan.Branch branch = plan.branches().get(i);
      int more = branch.test() instanceof UnionPlan.Tagged test ? test.values().size() : 0;
      List<Branch> same =
          switch (branch.test()) {
            case UnionPlan.OfKind kind -> ofKind;
            case UnionPlan.Tagged test -> tagged;
            case UnionPlan.Accepted accepted -> others;
            case UnionPlan.Otherwise rest -> others;
          };
      same.add(
          new Branch(branch, codec.branches().get(i), codec.required().get(i), tags, tags + more));
      tags += more;
    }
    boolean isTold = tagged.isEmpty() && others.size() == 1;
    this.rest = isTold ? null : otherwise(others);
    others.remove(rest);
  }

  private static @Nullable Branch otherwise(List<Branch> others) {
    Branch last = others.isEmpty() ? null : others.getLast();
    return last != null && last.plan().test() instanceof UnionPlan.Otherwise ? last : null;
  }

  /** The branch of values whose kind no other one has, where more than kinds tell; or null. */
  @Nullable Branch rest() {
    return rest;
  }

  UnionPlan plan() {
    return plan;
  }

  CodecPlan.OfUnion codec() {
    return codec;
  }

  List<Branch> ofKind() {
    return ofKind;
  }

  List<Branch> tagged() {
    return tagged;
  }

  List<Branch> others() {
    return others;
  }

  /** The branch of this index in the plan. */
  Branch of(int index) {
    UnionPlan.Branch wanted = plan.branches().get(index);
    return Stream.of(ofKind, tagged, others)
        .flatMap(List::stream)
        .filter(branch -> branch.plan() == wanted)
        .findFirst()
        .orElseThrow();
  }

  /** The member whose values tell branches apart, or null. */
  @Nullable String tag() {
    return tagged.isEmpty() ? null : ((UnionPlan.Tagged) tagged.getFirst().plan().test()).member();
  }

  /** The constants that the tests need. */
  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    if (!tagged.isEmpty()) {
      List<String> values = new ArrayList<>();
      tagged.forEach(branch -> values.addAll(((UnionPlan.Tagged) branch.plan().test()).values()));
      Chain chain = new Chain(CodeBlock.of("$T", RuntimeTypes.CONSTANTS));
      chain.call("of", RuleFields.strings(values));
      fields.add(CodecClass.constant(RuntimeTypes.CONSTANTS, TAGS, chain.after(45, 6)));
    }
    if (others.size() > 1) {
      fields.add(CodecClass.constant(RuntimeTypes.BRANCHES, BRANCHES, branches()));
    }
    return fields;
  }

  private CodeBlock branches() {
    Chain chain = new Chain(CodeBlock.of("$T.of()", RuntimeTypes.BRANCHES));
    boolean told = codec.deferral() == null;
    Set<String> all = lackedByMany();
    if (!all.isEmpty()) {
      chain.call("members", RuleFields.strings(List.copyOf(all)));
    }
    for (Branch branch : others) {
      List<String> arguments = new ArrayList<>();
      arguments.add(((UnionPlan.Accepted) branch.plan().test()).pointer());
      arguments.addAll(told ? branch.required() : List.of());
      chain.call("branch", RuleFields.strings(arguments));
      List<String> lacks = lacks(branch);
      List<String> keeps = all.stream().filter(name -> !lacks.contains(name)).toList();
      if (!lacks.isEmpty() && !all.isEmpty() && keeps.size() < lacks.size()) {
        chain.call("keeps", RuleFields.strings(keeps));
      } else if (!lacks.isEmpty()) {
        chain.call("lacks", RuleFields.strings(lacks));
      }
    }
    return chain.callIf(codec.exclusive(), ".exclusive()").call(".build()").after(48, 6);
  }

  /** All members that some branch lacks, where each branch had better say which it keeps. */
  private Set<String> lackedByMany() {
    Set<String> all = new LinkedHashSet<>();
    int count = 0;
    for (Branch branch : others) {
      List<String> lacks = lacks(branch);
      all.addAll(lacks);
      count += lacks.size();
    }
    return count > MANY ? all : Set.of();
  }

  private List<String> lacks(Branch branch) {
    TogetherPlan together = codec.together();
    return together == null
        ? List.of()
        : together.lacks().get(plan.branches().indexOf(branch.plan()));
  }
}
