package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.CodecPlan;
import io.brrtrouter.codegen.plan.CodecPlans;
import io.brrtrouter.codegen.plan.Declaration;
import io.brrtrouter.codegen.plan.EnumPlan;
import io.brrtrouter.codegen.plan.RecordPlan;
import io.brrtrouter.codegen.plan.UnionPlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes all sources of a plan. The same plan and options always give the same text. */
public final class SourceEmitter {
  private final ApiPlan plan;
  private final EmitOptions options;
  private final Types types;
  private final DeprecatedNames deprecated;
  private final Map<String, String> files = new TreeMap<>();

  private SourceEmitter(ApiPlan plan, EmitOptions options) {
    this.plan = plan;
    this.options = options;
    this.types = new Types(options.packageName());
    this.deprecated = new DeprecatedNames(plan, types);
  }

  /** The sources, by their path from the root of the source folder. */
  public static Map<String, String> emit(ApiPlan plan, EmitOptions options) {
    SourceEmitter emitter = new SourceEmitter(plan, options);
    emitter.operations();
    plan.declarations().values().forEach(emitter::declaration);
    emitter.put("package-info", PackageInfo.of(options));
    return emitter.files;
  }

  private void operations() {
    Codecs codecs = new Codecs(types);
    ContractEmitter contracts = new ContractEmitter(types);
    OperationEmitter bindings = new OperationEmitter(types, codecs, plan.codecs());
    ControllerEmitter controllers = new ControllerEmitter(types);
    plan.operations()
        .forEach(operation -> {
          add(contracts.emit(operation));
          add(bindings.emit(operation, options.basePath()));
        });
    plan.controllers().forEach(controller -> add(controllers.emit(controller)));
    OutboundEmitter outbound = new OutboundEmitter(types, codecs, plan.codecs(), options);
    plan.outbound().forEach(each -> add(outbound.emit(each)));
    add(new RegistryEmitter(plan, types, options).emit());
    if (!plan.ownTypes().isEmpty()) {
      add(new OwnTypesEmitter(types).emit(plan.ownTypes()));
    }
  }

  private void declaration(Declaration declaration) {
    CodecPlans codecs = plan.codecs();
    RecordEmitter records = new RecordEmitter(types);
    List<String> unions = plan.unionsOf(declaration.name());
    switch (declaration) {
      case RecordPlan record -> {
        add(records.emit(record, unions, deprecated));
        add(new RecordCodecEmitter(types).emit(record, codecs.of(record)));
      }
      case EnumPlan constants -> {
        add(new EnumEmitter(types).emit(constants, unions));
        add(new EnumCodecEmitter(types).emit(constants, codecs.of(constants)));
      }
      case UnionPlan union -> {
        CodecPlan.OfUnion codec = codecs.of(union);
        add(new UnionEmitter(types, records).emit(union, unions, codec.together()));
        add(new UnionCodecEmitter(plan, types).emit(union, codec));
      }
    }
  }

  private void add(TypeSpec type) {
    JavaFile file =
        JavaFile.builder(options.packageName(), type)
            .addFileComment("$L", PackageInfo.comment(options))
            .skipJavaLangImports(true)
            .indent("  ")
            .build();
    put(type.name(), deprecated.mark(type.name(), Layout.of(file.toString())));
  }

  private void put(String name, String source) {
    files.put(options.packageName().replace('.', '/') + "/" + name + ".java", source);
  }
}
