package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.JsonKind;
import io.brrtrouter.codegen.plan.RecordPlan;
import io.brrtrouter.codegen.plan.TogetherPlan;
import io.brrtrouter.codegen.plan.UnionPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes how a union is written: each branch as what it is. */
final class UnionWriter {
  private final ApiPlan api;
  private final Types types;
  private final Writers writers;
  private final UnionTests tests;

  UnionWriter(ApiPlan api, Types types, Writers writers, UnionTests tests) {
    this.api = api;
    this.types = types;
    this.writers = writers;
    this.tests = tests;
  }

  CodeBlock code() {
    Map<ClassName, UnionTests.Branch> members = members();
    CodeBlock.Builder code = CodeBlock.builder().add("switch (value) {\n$>");
    members.forEach((type, branch) ->
        code.add(CodecClass.line(6, CodeBlock.of("case $T v ->", type), written(branch))));
    TogetherPlan together = tests.codec().together();
    if (together != null) {
      ClassName type = types.named(tests.plan().name(), together.name());
      code.add(CodecClass.line(6, CodeBlock.of("case $T v ->", type), written(together)));
    }
    return code.add("$<}\n").build();
  }

  private Map<ClassName, UnionTests.Branch> members() {
    List<UnionTests.Branch> all = new ArrayList<>(tests.ofKind());
    all.addAll(tests.tagged());
    all.addAll(tests.others());
    if (tests.rest() != null) {
      all.add(tests.rest());
    }
    Map<ClassName, UnionTests.Branch> members = new LinkedHashMap<>();
    UnionEmitter.members(types, tests.plan())
        .forEach((type, plan) ->
            members.put(
                type,
                all.stream().filter(branch -> branch.plan() == plan).findFirst().orElseThrow()));
    Map<ClassName, UnionTests.Branch> cases = new LinkedHashMap<>(members);
    cases
        .entrySet()
        .removeIf(entry ->
            entry.getValue().plan().wrapper() == null && isCovered(entry.getKey(), members));
    return cases;
  }

  /** Whether another member of the union is a union that this type belongs to. */
  private boolean isCovered(ClassName member, Map<ClassName, UnionTests.Branch> members) {
    Set<String> seen = new HashSet<>(); // unions of unions can meet again
    Deque<String> pending = new ArrayDeque<>(api.unionsOf(member.simpleName()));
    while (!pending.isEmpty()) {
      String union = pending.remove();
      if (members.containsKey(types.named(union))) {
        return true;
      }
      if (seen.add(union)) {
        pending.addAll(api.unionsOf(union));
      }
    }
    return false;
  }

  /** Whether a value of this branch may have all the members that tell another one. */
  private boolean mayBeOther(UnionTests.Branch branch) {
    return tests.codec().exclusive()
        && tests.others().contains(branch)
        && tests.others().stream().anyMatch(other -> other != branch && mayHold(branch, other));
  }

  private boolean mayHold(UnionTests.Branch branch, UnionTests.Branch other) {
    if (!(api.declaration(branch.plan().type().type()) instanceof RecordPlan record)
        || record.additional() != null) {
      return true;
    }
    List<String> members = record.components().stream().map(RecordPlan.Component::member).toList();
    return members.containsAll(other.required());
  }

  private CodeBlock written(UnionTests.Branch branch) {
    if (branch.plan().wrapper() != null) {
      return writers.writeWithin(
          branch.value(),
          out(branch),
          CodeBlock.of("v.value()"),
          Constants.of(branch.plan().wrapper()));
    }
    JavaType.Named named = (JavaType.Named) branch.plan().type().type();
    return CodeBlock.of("$T.write($L, v)", types.codec(named.name()), out(branch));
  }

  /** Each part by what writes the union, and all of them as one object. */
  private CodeBlock written(TogetherPlan together) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("out"));
    arguments.add(CodeBlock.of("$T::write", types.codec(tests.plan().name())));
    together.parts().forEach(part -> arguments.add(CodeBlock.of("v.$N()", part.name())));
    return CodeBlock.of("$T.write$L", RuntimeTypes.PARTS, Arguments.of(22, 14, arguments));
  }

  /** The output, once the tag is known to be one of the branch. */
  private CodeBlock out(UnionTests.Branch branch) {
    if (tests.codec().deferral() != null) {
      return CodeBlock.of("out");
    }
    if (branch == tests.rest()) {
      return CodeBlock.of("out.doubt()");
    }
    if (branch.plan().test() instanceof UnionPlan.Otherwise && branch.value().deferral() == null) {
      return CodeBlock.of("out.other(v.value(), $T.$L)", RuntimeTypes.JSON_NODE_TYPE, meant());
    }
    if (branch.from() == branch.to()) {
      return CodeBlock.of(mayBeOther(branch) ? "out.doubt()" : "out");
    }
    String accessor = accessor(branch);
    return accessor == null
        ? CodeBlock.of("out.doubt()")
        : CodeBlock.of(
            "out.tag(v.$N(), $L, $L, $L)", accessor, UnionTests.TAGS, branch.from(), branch.to());
  }

  /** The kind of values that the first branch is for, where the last one is for all others. */
  private JsonKind meant() {
    return ((UnionPlan.OfKind) tests.ofKind().getFirst().plan().test()).kind();
  }

  private @Nullable String accessor(UnionTests.Branch branch) {
    if (!(api.declaration(branch.plan().type().type()) instanceof RecordPlan record)) {
      return null;
    }
    String tag = Objects.requireNonNull(tests.tag());
    for (RecordPlan.Component component : record.components()) {
      if (component.member().equals(tag) && !component.hasThreeStates()) {
        return component.name();
      }
    }
    return null;
  }
}
