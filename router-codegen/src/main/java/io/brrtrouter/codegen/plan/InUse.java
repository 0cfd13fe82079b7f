package io.brrtrouter.codegen.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the declarations that are used, from components and operations on. */
final class InUse {
  private final Map<String, Declaration> all;
  private final Map<String, Declaration> used = new LinkedHashMap<>();

  InUse(Map<String, Declaration> all) {
    this.all = all;
  }

  /** The declarations found so far, in the order of declaration. */
  Map<String, Declaration> declarations() {
    Map<String, Declaration> ordered = new LinkedHashMap<>();
    all.forEach((name, declaration) -> {
      if (used.containsKey(name)) {
        ordered.put(name, declaration);
      }
    });
    return ordered;
  }

  /** Everything that an operation leads to is in use. */
  void add(OperationPlan operation) {
    operation.parameters().forEach(parameter -> add(parameter.use().type()));
    if (operation.body() != null) {
      operation.body().entries().forEach(entry -> add(entry.use().type()));
    }
    for (ResponsePlan response : operation.responses()) {
      response.headers().forEach(header -> add(header.use().type()));
      if (response.content() != null) {
        add(response.content().use().type());
      }
    }
  }

  /** Everything that a type leads to is in use. */
  void add(JavaType type) {
    switch (type) {
      case JavaType.Named named -> add(named.name());
      case JavaType.ListOf list -> add(list.item().type());
      case JavaType.MapOf map -> add(map.value().type());
      case JavaType.Mapped mapped -> add(mapped.plain());
      case JavaType.Degraded degraded -> {}
      case Scalar scalar -> {}
    }
  }

  private void add(String name) {
    Declaration declaration = all.get(name);
    if (declaration == null || used.put(name, declaration) != null) {
      return;
    }
    switch (declaration) {
      case RecordPlan record -> {
        record.components().forEach(component -> add(component.use().type()));
        if (record.additional() != null) {
          add(record.additional().value().type());
        }
      }
      case UnionPlan union -> union.branches().forEach(branch -> add(branch.type().type()));
      case EnumPlan constants -> {}
    }
  }
}
