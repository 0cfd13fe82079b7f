package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Position;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the report says of one operation. */
final class Remarks {
  private final TypePlanner types;
  private final Set<Remark> degraded = new LinkedHashSet<>();
  private final Set<Remark> notes = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();

  Remarks(TypePlanner types) {
    this.types = types;
  }

  void degrade(String message, Position position) {
    degraded.add(new Remark(message, position));
  }

  /** Says that something is less than the document says: a loss, or worth a note alone. */
  void say(boolean isLoss, String message, Position position) {
    if (isLoss) {
      degrade(message, position);
    } else {
      note(message, position);
    }
  }

  void note(String message, Position position) {
    notes.add(new Remark(message, position));
  }

  /** Degrades the operation for every schema without a faithful type that this type leads to. */
  void look(JavaType type) {
    switch (type) {
      case JavaType.Degraded reason ->
          degrade("the schema is passed on as JSON: " + reason.message(), reason.position());
      case JavaType.ListOf list -> look(list.item().type());
      case JavaType.MapOf map -> look(map.value().type());
      case JavaType.Mapped mapped -> look(mapped.plain());
      case JavaType.Named named -> {
        if (seen.add(named.name())) {
          notes.addAll(types.remarks(named.name()));
          look(types.declarations().get(named.name()));
        }
      }
      case Scalar scalar -> {}
    }
  }

  private void look(@Nullable Declaration declaration) {
    switch (declaration) {
      case RecordPlan record -> {
        record.components().forEach(component -> look(component.use().type()));
        if (record.additional() != null) {
          look(record.additional().value().type());
        }
      }
      case UnionPlan union -> union.branches().forEach(branch -> look(branch.type().type()));
      case EnumPlan plan -> {}
      case null -> {}
    }
  }

  List<Remark> degraded() {
    return List.copyOf(degraded);
  }

  List<Remark> notes() {
    return List.copyOf(notes);
  }
}
