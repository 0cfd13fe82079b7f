package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.TogetherPlan;
import io.brrtrouter.codegen.plan.UnionPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes unions: sealed interfaces, with a record for each branch that has no type to seal. */
final class UnionEmitter {
  private static final String OPEN =
      "\n<p>No {@code type} is asked for: anything else is valid, too, and kept as it is.\n";

  private final Types types;
  private final RecordEmitter records;

  UnionEmitter(Types types, RecordEmitter records) {
    this.types = types;
    this.records = records;
  }

  /** The union of a schema, which belongs to further unions, with its variant of several. */
  TypeSpec emit(UnionPlan plan, List<String> unions, @Nullable TogetherPlan together) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(plan.name())
            .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
            .addJavadoc(Summaries.of(plan));
    if (plan.branches().getLast().test() instanceof UnionPlan.Otherwise) {
      type.addJavadoc(OPEN);
    }
    unions.forEach(union -> type.addSuperinterface(types.named(union)));
    ClassName self = types.named(plan.name());
    members(types, plan).keySet().forEach(type::addPermittedSubclass);
    Map<String, JavaType> wrappers = new LinkedHashMap<>();
    for (UnionPlan.Branch branch : plan.branches()) {
      if (branch.wrapper() != null) {
        wrappers.putIfAbsent(branch.wrapper(), branch.type().type());
      }
    }
    wrappers.forEach((name, wrapped) -> type.addType(records.wrapper(name, wrapped, self)));
    if (together != null) {
      type.addPermittedSubclass(self.nestedClass(together.name())).addType(several(plan, together));
    }
    return type.build();
  }

  /** The record of a value's parts, each of which may be missing. */
  private TypeSpec several(UnionPlan plan, TogetherPlan together) {
    MethodSpec.Builder header = MethodSpec.constructorBuilder();
    for (TogetherPlan.Part part : together.parts()) {
      UnionPlan.Branch branch = plan.branches().get(part.branches().getFirst());
      ClassName type = member(types, plan, branch);
      header.addParameter(type.annotated(RuntimeTypes.NULLABLE), part.name());
    }
    return TypeSpec.recordBuilder(together.name())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Several of these at once, where none alone has all their members.\n")
        .recordConstructor(header.build())
        .addSuperinterface(types.named(plan.name()))
        .build();
  }

  /** The types of a union's values, each once, with the first branch that has it. */
  static Map<ClassName, UnionPlan.Branch> members(Types types, UnionPlan plan) {
    Map<ClassName, UnionPlan.Branch> members = new LinkedHashMap<>();
    for (UnionPlan.Branch branch : plan.branches()) {
      members.putIfAbsent(member(types, plan, branch), branch);
    }
    return members;
  }

  /** The type of a branch's values. */
  static ClassName member(Types types, UnionPlan plan, UnionPlan.Branch branch) {
    if (branch.wrapper() != null) {
      return types.named(plan.name(), branch.wrapper());
    }
    return branch.type().type() instanceof JavaType.Named named
        ? types.named(named.name())
        : types.named(plan.name());
  }
}
