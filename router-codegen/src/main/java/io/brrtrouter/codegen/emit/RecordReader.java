package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.brrtrouter.codegen.plan.CodecPlan;
import io.brrtrouter.codegen.plan.CodecPlan.Access;
import io.brrtrouter.codegen.plan.CodecPlan.Others;
import io.brrtrouter.codegen.plan.RecordPlan;
import io.brrtrouter.codegen.plan.TypeUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes how a record is read: a variable for each component, and a switch over its members. */
final class RecordReader {
  /** What one {@code long} can tell apart; the last bit stands for members of no component. */
  private static final int BITS = 63;

  private final Types types;
  private final Readers readers;
  private final RecordPlan plan;
  private final CodecPlan.OfRecord codec;
  private final List<String> locals = new ArrayList<>();

  RecordReader(Types types, Readers readers, RecordPlan plan, CodecPlan.OfRecord codec) {
    this.types = types;
    this.readers = readers;
    this.plan = plan;
    this.codec = codec;
    nameLocals();
  }

  private void nameLocals() {
    Set<String> taken = new HashSet<>(Set.of("in", "seen", "member", "i", "i2", "i3", "i4"));
    plan.components().forEach(component -> locals.add(local(component.name(), taken)));
    if (plan.additional() != null) {
      locals.add(local(plan.additional().name(), taken));
    }
  }

  private static String local(String wanted, Set<String> taken) {
    String name = wanted;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  CodeBlock code() {
    int numbered = numbered();
    boolean wide = numbered > BITS;
    CodeBlock.Builder code = CodeBlock.builder();
    variables(code);
    code.addStatement("in.startObject()");
    if (wide) {
      code.addStatement("long[] seen = $L.none()", MembersField.NAME);
    } else {
      code.addStatement("long seen = 0");
    }
    code.addStatement("int member")
        .add("while ((member = in.member($L, seen)) >= 0) {\n$>", MembersField.NAME);
    if (wide) {
      code.addStatement("$L.mark(seen, member)", MembersField.NAME);
    } else {
      code.addStatement("seen |= 1L << member");
    }
    code.add("switch (member) {\n$>");
    cases(code, numbered);
    code.add("$<}\n$<}\n").addStatement("in.endObject($L, seen)", MembersField.NAME);
    List<CodeBlock> arguments = locals.stream().map(local -> CodeBlock.of("$N", local)).toList();
    int taken = 16 + plan.name().length();
    ClassName type = types.named(plan.name());
    return code.add("return new $T$L;\n", type, Arguments.of(taken, 8, arguments)).build();
  }

  private int numbered() {
    return codec.undeclared().size()
        + (int) codec.members().stream().filter(m -> m.access() != Access.READ_ONLY).count();
  }

  private void variables(CodeBlock.Builder code) {
    for (int i = 0; i < plan.components().size(); i++) {
      TypeUse use = plan.components().get(i).use();
      TypeName type = use.nullable() ? types.boxed(use.type()) : types.component(use);
      String start =
          !type.isPrimitive() ? "null" : type.equals(TypeName.BOOLEAN) ? "false" : "0";
      code.addStatement("$T $N = $L", type, locals.get(i), start);
    }
    if (plan.additional() != null) {
      TypeName map = types.component(RecordEmitter.map(plan.additional()));
      code.addStatement("$T $N = $T.of()", map, locals.getLast(), java.util.Map.class);
    }
  }

  private void cases(CodeBlock.Builder code, int numbered) {
    int number = 0;
    for (int i = 0; i < plan.components().size(); i++) {
      CodecPlan.Member member = codec.members().get(i);
      if (member.access() != Access.READ_ONLY) {
        String hint = Constants.of(plan.components().get(i).name());
        code.add(
            CodecClass.line(
                8,
                CodeBlock.of("case $L -> $N =", number++, locals.get(i)),
                readers.read(member.value(), hint)));
      }
    }
    if (!codec.undeclared().isEmpty()) {
      List<CodeBlock> labels = new ArrayList<>();
      while (number < numbered) {
        labels.add(CodeBlock.of("$L", number++));
      }
      code.add("case $L -> in.skip();\n", CodeBlock.join(labels, ", "));
    }
    if (codec.others() == Others.KEPT && codec.additional() != null) {
      CodeBlock decoder = readers.decoder(codec.additional(), "OTHERS");
      String map = locals.getLast();
      code.add(
          CodecClass.line(
              8,
              CodeBlock.of("default -> $N =", map),
              CodeBlock.of("in.put($N, $L)", map, decoder)));
    }
  }
}
