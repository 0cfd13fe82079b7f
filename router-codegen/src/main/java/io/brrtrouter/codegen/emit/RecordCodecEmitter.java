package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.CodecPlan;
import io.brrtrouter.codegen.plan.RecordPlan;

/** Writes the codecs of records. */
final class RecordCodecEmitter {
  private final Types types;

  RecordCodecEmitter(Types types) {
    this.types = types;
  }

  TypeSpec emit(RecordPlan plan, CodecPlan.OfRecord codec) {
    ClassName type = types.named(plan.name());
    RuleFields rules = new RuleFields(MembersField.NAME);
    Readers readers = new Readers(types, rules);
    MethodSpec.Builder read = CodecClass.read(type);
    MethodSpec.Builder write = CodecClass.write(type);
    CodecClass.defer(read, write, codec.deferral());
    DefaultFields defaults = new DefaultFields(types, readers, rules);
    RecordReader reader = new RecordReader(types, readers, defaults, plan, codec);
    write.addCode(new RecordWriter(new Writers(types, rules), plan, codec).code());
    TypeSpec.Builder unit =
        CodecClass.of(types.codec(plan.name()), type)
            .addAnnotation(RuntimeTypes.NULL_UNMARKED)
            .addField(MembersField.of(plan, codec));
    reader.addTo(unit, read);
    rules.addTo(unit);
    defaults.addTo(unit);
    return unit.addMethod(write.build()).build();
  }
}
