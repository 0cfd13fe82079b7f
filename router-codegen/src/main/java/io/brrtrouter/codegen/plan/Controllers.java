package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups operations by their first tag. Tags that differ in case or punctuation only are one. */
final class Controllers {
  /** The registry takes one argument for each controller; the JVM allows 255 (JVMS 4.11). */
  private static final int MOST = 200;

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final boolean together;

  /** Claims names for the controllers of a document. */
  Controllers(OpenApi document, NameTable names) {
    long tags = document.operations().stream().map(o -> key(tag(o))).distinct().count();
    this.together = tags > MOST;
    for (Operation operation : document.operations()) {
      String tag = together ? null : tag(operation);
      String wanted = tag != null ? tag : tags == 1 || together ? document.title() : "default";
      groups.computeIfAbsent(key(tag), k -> new Group(tag, names, Identifiers.type(wanted, "Tag")));
    }
  }

  /** The controllers of these operations. */
  List<ControllerPlan> of(List<OperationPlan> operations) {
    for (OperationPlan operation : operations) {
      String tag = together ? null : tag(operation.operation());
      Group group = groups.get(key(tag));
      if (group != null) {
        group.operations.add(operation);
      }
    }
    MemberNames parameters = new MemberNames();
    return groups.values().stream().map(group -> group.plan(parameters)).toList();
  }

  private static @Nullable String tag(Operation operation) {
    return operation.tags().isEmpty() ? null : operation.tags().getFirst();
  }

  private static String key(@Nullable String tag) {
    return Identifiers.type(tag == null ? "default" : tag, "Tag").toLowerCase(Locale.ROOT);
  }

  private static final class Group {
    private final @Nullable String tag;
    private final String stem;
    private final String name;
    private final List<OperationPlan> operations = new ArrayList<>();

    Group(@Nullable String tag, NameTable names, String stem) {
      this.tag = tag;
      this.stem = stem;
      this.name = names.single(stem + "Controller");
    }

    ControllerPlan plan(MemberNames parameters) {
      String parameter = parameters.claim(Identifiers.member(stem));
      return new ControllerPlan(name, parameter, tag, List.copyOf(operations));
    }
  }
}
