package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import io.brrtrouter.codegen.plan.JavaType;
import io.brrtrouter.codegen.plan.UnionPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes unions: sealed interfaces, with a record for each branch that has no type to seal. */
final class UnionEmitter {
  private final Types types;
  private final RecordEmitter records;

  UnionEmitter(Types types, RecordEmitter records) {
    this.types = types;
    this.records = records;
  }

  /** The union of a schema, which belongs to further unions. */
  TypeSpec emit(UnionPlan plan, List<String> unions) {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(plan.name())
            .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
            .addJavadoc(Summaries.of(plan));
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
    return type.build();
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
