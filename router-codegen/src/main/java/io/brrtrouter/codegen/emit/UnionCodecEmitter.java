package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.CodecPlan;
import io.brrtrouter.codegen.plan.UnionPlan;

/** Writes the codecs of unions. */
final class UnionCodecEmitter {
  private final ApiPlan api;
  private final Types types;

  UnionCodecEmitter(ApiPlan api, Types types) {
    this.api = api;
    this.types = types;
  }

  TypeSpec emit(UnionPlan plan, CodecPlan.OfUnion codec) {
    ClassName type = types.named(plan.name());
    RuleFields rules = new RuleFields(UnionTests.TAGS, UnionTests.BRANCHES);
    Readers readers = new Readers(types, rules);
    UnionTests tests = new UnionTests(plan, codec);
    MethodSpec.Builder read = CodecClass.read(type);
    MethodSpec.Builder write = CodecClass.write(type);
    CodecClass.defer(read, write, codec.deferral());
    UnionReader reader = new UnionReader(types, readers, tests);
    read.addCode(reader.code());
    write.addCode(new UnionWriter(api, types, new Writers(types, rules), tests).code());
    TypeSpec.Builder unit = CodecClass.of(types.codec(plan.name()), type);
    tests.fields().forEach(unit::addField);
    rules.addTo(unit);
    unit.addMethod(read.build());
    MethodSpec together = reader.together();
    if (together != null) {
      unit.addMethod(together);
    }
    return unit.addMethod(write.build()).build();
  }
}
