package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.JsonKind;
import io.brrtrouter.codegen.plan.UnionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the codecs of unions: kinds of JSON first, then the discriminator or the validators. */
final class UnionCodecEmitter {
  private final ApiPlan api;
  private final Types types;
  private final Codecs codecs;

  UnionCodecEmitter(ApiPlan api, Types types, Codecs codecs) {
    this.api = api;
    this.types = types;
    this.codecs = codecs;
  }

  TypeSpec emit(UnionPlan plan) {
    ClassName type = types.named(plan.name());
    return CodecClass.of(types.codec(plan.name()), type)
        .addMethod(CodecClass.read(type).addCode(read(plan)).build())
        .addMethod(CodecClass.write(type).addCode(write(plan)).build())
        .build();
  }

  private CodeBlock read(UnionPlan plan) {
    List<UnionPlan.Branch> rest = new ArrayList<>(plan.branches());
    CodeBlock.Builder code = CodeBlock.builder();
    for (UnionPlan.Branch branch : plan.branches()) {
      if (branch.test() instanceof UnionPlan.OfKind of && rest.size() > 1) {
        rest.remove(branch);
        code.beginControlFlow("if (node.$L())", test(of.kind()))
            .addStatement("return $L", value(plan, branch))
            .endControlFlow();
      }
    }
    List<UnionPlan.Branch> tagged =
        rest.stream().filter(branch -> branch.test() instanceof UnionPlan.Tagged).toList();
    if (rest.size() > 1 && !tagged.isEmpty()) {
      rest.removeAll(tagged);
      return code.add("return $L;\n", byTag(plan, tagged, rest)).build();
    }
    return code.add("return $L;\n", byValidator(plan, rest)).build();
  }

  /** A switch over the discriminator; what it does not name is told by the validators. */
  private CodeBlock byTag(
      UnionPlan plan, List<UnionPlan.Branch> tagged, List<UnionPlan.Branch> rest) {
    CodeBlock.Builder code = CodeBlock.builder();
    String member = "";
    CodeBlock.Builder cases = CodeBlock.builder();
    for (UnionPlan.Branch branch : tagged) {
      if (branch.test() instanceof UnionPlan.Tagged test) {
        member = test.member();
        String labels =
            test.values().stream().map(Literals::string).collect(Collectors.joining(", "));
        cases.add(line(CodeBlock.of("case $L", labels), value(plan, branch)));
      }
    }
    String name = Literals.string(member);
    if (rest.isEmpty()) {
      code.add("switch ($T.discriminator(node, $L)) {\n$>", RuntimeTypes.VALUES, name)
          .add(cases.build())
          .add("default -> throw $T.unknownBranch($L);\n", RuntimeTypes.VALUES, name);
    } else {
      code.add("switch (node.path($L).asString(\"\")) {\n$>", name)
          .add(cases.build())
          .add(line(CodeBlock.of("default"), byValidator(plan, rest)));
    }
    return code.add("$<}").build();
  }

  /** The only branch that is left, or a switch over the first that accepts. */
  private CodeBlock byValidator(UnionPlan plan, List<UnionPlan.Branch> branches) {
    if (branches.size() == 1) {
      return value(plan, branches.getFirst());
    }
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of("node"));
    arguments.add(CodeBlock.of("schemas"));
    for (UnionPlan.Branch branch : branches) {
      if (branch.test() instanceof UnionPlan.Accepted accepted) {
        arguments.add(CodeBlock.of("$L", Literals.string(accepted.pointer())));
      }
    }
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("switch ($T.branch$L) {\n$>", RuntimeTypes.VALUES, Arguments.of(34, 8, arguments));
    for (int i = 0; i + 1 < branches.size(); i++) {
      code.add(line(CodeBlock.of("case $L", i), value(plan, branches.get(i))));
    }
    return code.add(line(CodeBlock.of("default"), value(plan, branches.getLast())))
        .add("$<}")
        .build();
  }

  /** A case of a switch; what it does is on a line of its own where it does not fit. */
  private static CodeBlock line(CodeBlock label, CodeBlock then) {
    boolean fits = 6 + Chain.width(label) + 4 + Chain.width(then) < 100;
    return CodeBlock.of(fits ? "$L -> $L;\n" : "$L ->\n$>$>$L;\n$<$<", label, then);
  }

  private CodeBlock value(UnionPlan plan, UnionPlan.Branch branch) {
    CodeBlock read = codecs.read(branch.type().type());
    return branch.wrapper() == null
        ? read
        : CodeBlock.of("new $T($L)", UnionEmitter.member(types, plan, branch), read);
  }

  private CodeBlock write(UnionPlan plan) {
    Map<ClassName, UnionPlan.Branch> members = UnionEmitter.members(types, plan);
    CodeBlock.Builder code = CodeBlock.builder().add("switch (value) {\n$>");
    members.forEach((member, branch) -> {
      if (branch.wrapper() != null || !isCovered(member, members)) {
        CodeBlock value = CodeBlock.of(branch.wrapper() == null ? "v" : "v.value()");
        code.add("case $T v -> $L;\n", member, codecs.write(branch.type().type(), value));
      }
    });
    return code.add("$<}\n").build();
  }

  /** Whether another member of the union is a union that this type belongs to. */
  private boolean isCovered(ClassName member, Map<ClassName, UnionPlan.Branch> members) {
    return api.unionsOf(member.simpleName()).stream()
        .map(types::named)
        .anyMatch(union -> members.containsKey(union) || isCovered(union, members));
  }

  private static String test(JsonKind kind) {
    return switch (kind) {
      case STRING -> "isString";
      case INTEGER, NUMBER -> "isNumber";
      case BOOLEAN -> "isBoolean";
      case ARRAY -> "isArray";
      case OBJECT -> "isObject";
      case NULL -> "isNull";
    };
  }
}
