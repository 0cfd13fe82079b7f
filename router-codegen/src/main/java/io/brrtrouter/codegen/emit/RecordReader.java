package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.CodecPlan;
import io.brrtrouter.codegen.plan.CodecPlan.Others;
import io.brrtrouter.codegen.plan.RecordPlan;
import io.brrtrouter.codegen.plan.TypeUse;
import io.brrtrouter.codegen.plan.ValuePlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes how a record is read: a variable for each component, and a switch over its members. */
final class RecordReader {
  /** What one {@code long} can tell apart; the last bit stands for members of no component. */
  private static final int BITS = 63;

  /**
   * More components than this are gathered in fields. HotSpot's optimising compiler leaves out
   * every method that calls another with more than about 70 arguments, and the loop over the
   * members must not be in one.
   */
  private static final int MOST_ARGUMENTS = 64;

  private final Types types;
  private final Readers readers;
  private final RecordPlan plan;
  private final CodecPlan.OfRecord codec;
  private final DefaultFields defaults;
  private final List<String> locals = new ArrayList<>();

  RecordReader(
      Types types,
      Readers readers,
      DefaultFields defaults,
      RecordPlan plan,
      CodecPlan.OfRecord codec) {
    this.defaults = defaults;
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

  /** Adds the method that reads to a codec, with what it takes. */
  void addTo(TypeSpec.Builder unit, MethodSpec.Builder read) {
    if (locals.size() <= MOST_ARGUMENTS) {
      CodeBlock.Builder code = CodeBlock.builder();
      variables(code);
      unit.addMethod(read.addCode(code.add(loop()).add(made()).build()).build());
      return;
    }
    ClassName self = types.codec(plan.name());
    read.addStatement("$1T parts = new $1T()", self)
        .addStatement("parts.readMembers(in)")
        .addStatement("return parts.made()");
    unit.addMethod(read.build());
    fields(unit);
    unit.addMethod(
            MethodSpec.methodBuilder("readMembers")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(RuntimeTypes.JSON_INPUT, "in")
                .addCode(loop())
                .build())
        .addMethod(
            MethodSpec.methodBuilder("made")
                .addJavadoc("Stands alone: compilers give up on calls of so many arguments.\n")
                .addModifiers(Modifier.PRIVATE)
                .returns(types.named(plan.name()))
                .addCode(made())
                .build());
  }

  private CodeBlock loop() {
    boolean wide = codec.members().size() > BITS;
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("in.startObject()");
    if (wide) {
      code.addStatement("long[] seen = $L.none()", MembersField.NAME);
    } else {
      code.addStatement("long seen = 0");
    }
    code.add(
        "for (int member; (member = in.member($1L, seen)) >= 0; $2L) {\n$>",
        MembersField.NAME,
        wide ? MembersField.NAME + ".mark(seen, member)" : "seen |= 1L << member");
    code.add("switch (member) {\n$>");
    cases(code);
    return code.add("$<}\n$<}\n").addStatement("in.endObject($L, seen)", MembersField.NAME).build();
  }

  private CodeBlock made() {
    List<CodeBlock> arguments = locals.stream().map(local -> CodeBlock.of("$N", local)).toList();
    int taken = 16 + plan.name().length();
    ClassName type = types.named(plan.name());
    return CodeBlock.of("return new $T$L;\n", type, Arguments.of(taken, 8, arguments));
  }

  private void variables(CodeBlock.Builder code) {
    for (int i = 0; i < plan.components().size(); i++) {
      RecordPlan.Component component = plan.components().get(i);
      code.addStatement(
          "$T $N = $L", type(component), locals.get(i), start(component, codec.members().get(i)));
    }
    if (plan.additional() != null) {
      TypeName map = types.component(RecordEmitter.map(plan.additional()));
      code.addStatement("$T $N = $T.of()", map, locals.getLast(), Map.class);
    }
  }

  /** What {@link #variables} are, as fields. */
  private void fields(TypeSpec.Builder unit) {
    for (int i = 0; i < plan.components().size(); i++) {
      RecordPlan.Component component = plan.components().get(i);
      FieldSpec.Builder field = FieldSpec.builder(type(component), locals.get(i), Modifier.PRIVATE);
      if (!(component.absence() instanceof RecordPlan.AsNull)) {
        field.initializer(start(component, codec.members().get(i)));
      }
      unit.addField(field.build());
    }
    if (plan.additional() != null) {
      TypeName map = types.component(RecordEmitter.map(plan.additional()));
      unit.addField(
          FieldSpec.builder(map, locals.getLast(), Modifier.PRIVATE)
              .initializer("$T.of()", Map.class)
              .build());
    }
  }

  private CodeBlock read(RecordPlan.Component component, ValuePlan value, String hint) {
    return component.hasThreeStates() ? readers.presence(value, hint) : readers.read(value, hint);
  }

  private TypeName type(RecordPlan.Component component) {
    TypeUse use = component.use();
    if (component.hasThreeStates()) {
      return types.presence(use);
    }
    return use.nullable() ? types.boxed(use.type()) : types.component(use);
  }

  /** What a component is until its member has been read. */
  private CodeBlock start(RecordPlan.Component component, CodecPlan.Member member) {
    return switch (component.absence()) {
      case RecordPlan.AsDefault value -> defaults.of(component, member.value(), value.value());
      case RecordPlan.Distinct distinct -> CodeBlock.of("$T.absent()", RuntimeTypes.PRESENCE);
      case RecordPlan.AsNull none -> {
        TypeName type = type(component);
        yield CodeBlock.of(
            !type.isPrimitive() ? "null" : type.equals(TypeName.BOOLEAN) ? "false" : "0");
      }
    };
  }

  private void cases(CodeBlock.Builder code) {
    for (int i = 0; i < plan.components().size(); i++) {
      CodecPlan.Member member = codec.members().get(i);
      String hint = Constants.of(plan.components().get(i).name());
      code.add(
          CodecClass.line(
              8,
              CodeBlock.of("case $L -> $N =", i, locals.get(i)),
              read(plan.components().get(i), member.value(), hint)));
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
