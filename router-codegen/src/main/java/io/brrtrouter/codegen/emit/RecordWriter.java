package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.brrtrouter.codegen.plan.CodecPlan;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.RecordPlan;
import io.brrtrouter.codegen.plan.TypeUse;
import io.brrtrouter.codegen.plan.ValuePlan;
import io.brrtrouter.codegen.plan.ValuePlan.Nulls;
import java.util.List;

/** Writes how a record is written, a statement for each component. */
final class RecordWriter {
  private final Writers writers;
  private final RecordPlan plan;
  private final CodecPlan.OfRecord codec;

  RecordWriter(Writers writers, RecordPlan plan, CodecPlan.OfRecord codec) {
    this.writers = writers;
    this.plan = plan;
    this.codec = codec;
  }

  CodeBlock code() {
    CodeBlock.Builder code = CodeBlock.builder();
    boolean counted =
        codec.least() > 0 || codec.most() < Integer.MAX_VALUE || !codec.dependents().isEmpty();
    if (codec.deferral() == null && counted) {
      code.addStatement("out.doubt()");
    }
    code.addStatement("out.startObject()");
    for (int i = 0; i < plan.components().size(); i++) {
      code.add("$L;\n", member(plan.components().get(i), codec.members().get(i)));
    }
    RecordPlan.Additional additional = plan.additional();
    if (additional != null && codec.additional() != null) {
      List<CodeBlock> arguments =
          List.of(
              CodeBlock.of("$L", MembersField.NAME),
              CodeBlock.of("value.$N()", additional.name()),
              writers.encoder(codec.additional(), "OTHERS"));
      code.add("out.others$L;\n", Arguments.of(14, 8, arguments));
    }
    return code.addStatement("out.endObject()").build();
  }

  private CodeBlock member(RecordPlan.Component component, CodecPlan.Member member) {
    String name = JsonNames.escaped(component.member());
    String hint = Constants.of(component.name());
    CodeBlock accessor = CodeBlock.of("value.$N()", component.name());
    ValuePlan value = member.value();
    if (!component.hasThreeStates() && isPlain(component.use(), value)) {
      CodeBlock out = CodeBlock.of("out.member($L)", Literals.string(name));
      CodeBlock written = writers.write(value, out, accessor, hint);
      CodeBlock first = CodeBlock.of("$L\n$>$>", out);
      return Chain.width(written) + 5 <= 100
          ? written
          : CodeBlock.of("$L$<$<", writers.write(value, first, accessor, hint));
    }
    String method = method(component, value);
    CodeBlock encoder =
        component.hasThreeStates() ? writers.nullable(value, hint) : writers.encoder(value, hint);
    return CodeBlock.of(
        "out.$L$L",
        method,
        Arguments.of(8 + method.length(), 8, List.of(Literals.code(name), accessor, encoder)));
  }

  private static String method(RecordPlan.Component component, ValuePlan value) {
    if (component.hasThreeStates()) {
      return "presence";
    }
    boolean leftOut = component.absence() instanceof RecordPlan.AsNull;
    if (component.use().nullable() && !component.required() && leftOut) {
      return "optional";
    }
    return value.writesNull() ? "nullable" : "required";
  }

  /** Whether the value is of the output's own making and always there. */
  private static boolean isPlain(TypeUse use, ValuePlan value) {
    return !use.nullable()
        && !(use.type() instanceof JavaType.Named || use.type() instanceof JavaType.Mapped)
        && value.nulls() == Nulls.REFUSED;
  }
}
