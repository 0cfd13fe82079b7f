package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.JsonKind;
import io.brrtrouter.codegen.plan.TogetherPlan;
import io.brrtrouter.codegen.plan.UnionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes how a union is read: kinds of JSON first, then the tag, then what else tells. */
final class UnionReader {
  private final Types types;
  private final Readers readers;
  private final UnionTests tests;

  UnionReader(Types types, Readers readers, UnionTests tests) {
    this.types = types;
    this.readers = readers;
    this.tests = tests;
  }

  CodeBlock code() {
    CodeBlock.Builder code = CodeBlock.builder();
    List<UnionTests.Branch> ofKind = new ArrayList<>(tests.ofKind());
    boolean onlyKinds = tests.tagged().isEmpty() && tests.others().isEmpty();
    UnionTests.Branch last = onlyKinds ? ofKind.removeLast() : null;
    for (UnionTests.Branch branch : ofKind) {
      JsonKind kind = ((UnionPlan.OfKind) branch.plan().test()).kind();
      code.beginControlFlow("if (in.$L())", test(kind))
          .add(CodecClass.line(6, CodeBlock.of("return"), value(branch)))
          .endControlFlow();
    }
    UnionTests.Branch rest = tests.rest();
    if (rest != null) {
      code.beginControlFlow("if ($L)", otherwise((UnionPlan.Otherwise) rest.plan().test()));
      if (tests.codec().deferral() == null) {
        code.addStatement("in.doubt()");
      }
      code.add(CodecClass.line(6, CodeBlock.of("return"), value(rest))).endControlFlow();
    }
    if (last != null) {
      return code.add(CodecClass.line(4, CodeBlock.of("return"), value(last))).build();
    }
    return tests.tagged().isEmpty()
        ? code.add(byBranch("return ")).add(tests.others().size() > 1 ? ";\n" : "").build()
        : code.add(byTag()).build();
  }

  private CodeBlock byTag() {
    String member = Literals.string(String.valueOf(tests.tag()));
    CodeBlock.Builder code =
        CodeBlock.builder().add("return switch (in.tag($L, $L)) {\n$>", member, UnionTests.TAGS);
    for (UnionTests.Branch branch : tests.tagged()) {
      String labels =
          IntStream.range(branch.from(), branch.to())
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(", "));
      code.add(CodecClass.line(6, CodeBlock.of("case $L ->", labels), value(branch)));
    }
    if (tests.others().isEmpty()) {
      code.add("default -> in.noBranch($L);\n", member);
    } else {
      code.add("$L", byBranch("default -> ")).add(tests.others().size() > 1 ? ";\n" : "");
    }
    return code.add("$<};\n").build();
  }

  /** A switch over the branches that neither kind nor tag tells apart. */
  private CodeBlock byBranch(String before) {
    List<UnionTests.Branch> branches = tests.others();
    if (branches.size() == 1) {
      return CodecClass.line(6, CodeBlock.of("$L", before.strip()), value(branches.getFirst()));
    }
    CodeBlock.Builder code =
        CodeBlock.builder().add("$Lswitch (in.branch($L)) {\n$>", before, UnionTests.BRANCHES);
    boolean several = tests.codec().together() != null;
    for (int i = 0; i < branches.size(); i++) {
      CodeBlock label =
          several || i + 1 < branches.size()
              ? CodeBlock.of("case $L ->", i)
              : CodeBlock.of("default ->");
      code.add(CodecClass.line(6, label, value(branches.get(i))));
    }
    if (several) {
      code.add("default -> together(in);\n");
    }
    return code.add("$<}").build();
  }

  /** Reads each part of a value that several branches accept; it is behind after that. */
  @Nullable MethodSpec together() {
    TogetherPlan together = tests.codec().together();
    if (together == null) {
      return null;
    }
    ClassName type = types.named(tests.plan().name(), together.name());
    List<CodeBlock> parts = together.parts().stream().map(this::part).toList();
    return MethodSpec.methodBuilder("together")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(type)
        .addParameter(RuntimeTypes.JSON_INPUT, "in")
        .addCode("var together =\n$>$>")
        .addCode("new $T$L;\n$<$<", type, Arguments.of(100, 12, parts))
        .addStatement("in.skip()")
        .addStatement("return together")
        .build();
  }

  private CodeBlock part(TogetherPlan.Part part) {
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(CodeBlock.of(UnionTests.BRANCHES));
    arguments.add(CodeBlock.of("() -> $L", value(tests.of(part.branches().getFirst()))));
    part.branches()
        .forEach(i -> arguments.add(CodeBlock.of("$L", tests.others().indexOf(tests.of(i)))));
    return CodeBlock.of("in.part$L", Arguments.of(19, 16, arguments));
  }

  private CodeBlock value(UnionTests.Branch branch) {
    String wrapper = branch.plan().wrapper();
    if (wrapper == null) {
      return branch.plan().type().type() instanceof JavaType.Named named
          ? CodeBlock.of("$T.read(in)", types.codec(named.name()))
          : CodeBlock.of("null");
    }
    ClassName wrapped = types.named(tests.plan().name(), wrapper);
    return CodeBlock.of("new $T($L)", wrapped, readers.read(branch.value(), Constants.of(wrapper)));
  }

  private static String otherwise(UnionPlan.Otherwise rest) {
    return rest.others().stream()
        .map(kind -> "!in." + test(kind) + "()")
        .distinct()
        .sorted()
        .collect(Collectors.joining(" && "));
  }

  private static String test(JsonKind kind) {
    return switch (kind) {
      case STRING -> "isString";
      case INTEGER, NUMBER -> "isNumber";
      case BOOLEAN -> "isBoolean";
      case ARRAY -> "isArray";
      case OBJECT -> "isObject";
      case NULL -> throw new IllegalArgumentException("null is no branch");
    };
  }
}
