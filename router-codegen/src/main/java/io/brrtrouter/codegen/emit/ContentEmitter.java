package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.brrtrouter.codegen.plan.BodyPlan;
import io.brrtrouter.codegen.plan.CodecPlans;
import io.brrtrouter.codegen.plan.ContentKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes the constant that declares the content of a request. */
final class ContentEmitter {
  private final BodyEmitter bodies;
  private final Codecs codecs;
  private final Readers readers;
  private final CodecPlans plans;

  ContentEmitter(Types types, Codecs codecs, Readers readers, CodecPlans plans) {
    this.bodies = new BodyEmitter(types);
    this.codecs = codecs;
    this.readers = readers;
    this.plans = plans;
  }

  FieldSpec emit(String contract, BodyPlan body) {
    TypeName argument = bodies.type(contract, body);
    TypeName type = ParameterizedTypeName.get(RuntimeTypes.CONTENT, argument);
    Chain chain =
        new Chain(
            CodeBlock.of(
                "$T.<$T>$L()",
                RuntimeTypes.CONTENT,
                argument,
                body.required() ? "required" : "optional"));
    body.entries().forEach(entry -> chain.call(method(entry), arguments(contract, entry)));
    int taken = 34 + Chain.width(CodeBlock.of("$T", type));
    return FieldSpec.builder(type, "BODY", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(chain.after(taken, 6))
        .build();
  }

  private static String method(BodyPlan.Entry entry) {
    return switch (entry.kind()) {
      case BINARY, EVENTS -> "binary";
      case JSON, FORM, MULTIPART, TEXT -> entry.kind().name().toLowerCase(Locale.ROOT);
    };
  }

  private List<CodeBlock> arguments(String contract, BodyPlan.Entry entry) {
    List<CodeBlock> arguments = new ArrayList<>();
    boolean usual = entry.kind() == ContentKind.JSON && entry.range().equals("application/json");
    if (!usual || entry.branch() != null) {
      arguments.add(Literals.code(entry.range()));
    }
    if (!entry.isStream()) {
      arguments.add(Literals.code(entry.pointer()));
      arguments.add(
          entry.kind() == ContentKind.TEXT
              ? codecs.decoder(entry.use())
              : readers.decoder(plans.at(entry.pointer(), entry.use()), "CONTENT"));
    }
    if (entry.branch() != null) {
      arguments.add(CodeBlock.of("$T::new", bodies.branch(contract, entry)));
    } else if (entry.isStream()) {
      arguments.add(CodeBlock.of("in -> in"));
    }
    return arguments;
  }
}
