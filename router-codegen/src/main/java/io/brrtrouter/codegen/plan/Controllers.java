package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Groups operations by their first tag. Tags that differ in case or punctuation only are one. */
final class Controllers {
  /** The registry takes one argument for each controller; the JVM allows 255 (JVMS 4.11). */
  private static final int MOST_CONTROLLERS = 200;

  /** The compiler compares every two interfaces that a controller extends. */
  private static final int MOST_OPERATIONS = 300;

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<OperationObject, Group> byOperation = new IdentityHashMap<>();
  private final NameTable names;
  private final Map<String, String> descriptions;

  /** Claims names for the controllers of a document. */
  Controllers(OpenApi document, NameTable names) {
    this.names = names;
    this.descriptions = document.tags();
    long tags = document.operations().stream().map(o -> key(tag(o))).distinct().count();
    for (OperationObject operation : document.operations()) {
      String tag = tags > MOST_CONTROLLERS ? null : tag(operation);
      boolean all = tag == null && (tags == 1 || tags > MOST_CONTROLLERS);
      String stem = tag != null ? tag : all ? document.title() : "default";
      Group group = group(tag, Identifiers.type(stem, "Tag"));
      group.size++;
      byOperation.put(operation, group);
    }
  }

  /** The controllers of these operations. */
  List<ControllerPlan> of(List<OperationPlan> operations) {
    for (OperationPlan plan : operations) {
      Group group = byOperation.get(plan.operation());
      if (group != null) {
        group.operations.add(plan);
      }
    }
    MemberNames parameters = new MemberNames();
    return byOperation.values().stream()
        .distinct()
        .sorted(Comparator.comparingInt(group -> group.index))
        .map(group -> group.plan(parameters, descriptions))
        .toList();
  }

  /** The group of a tag, a new one where it is full. */
  private Group group(@Nullable String tag, String stem) {
    Group group = groups.get(key(tag));
    if (group == null || group.size >= MOST_OPERATIONS) {
      int index = byOperation.size();
      group = new Group(tag, stem, names.single(stem + "Controller"), index);
      groups.put(key(tag), group);
    }
    return group;
  }

  private static @Nullable String tag(OperationObject operation) {
    return operation.tags().isEmpty() ? null : operation.tags().getFirst();
  }

  private static String key(@Nullable String tag) {
    return Identifiers.type(tag == null ? "default" : tag, "Tag").toLowerCase(Locale.ROOT);
  }

  private static final class Group {
    private final @Nullable String tag;
    private final String stem;
    private final String name;
    private final int index;
    private final List<OperationPlan> operations = new ArrayList<>();
    private int size;

    Group(@Nullable String tag, String stem, String name, int index) {
      this.tag = tag;
      this.stem = stem;
      this.name = name;
      this.index = index;
    }

    ControllerPlan plan(MemberNames parameters, Map<String, String> descriptions) {
      String parameter = parameters.claim(Identifiers.member(stem));
      String description = tag == null ? null : Descriptions.text(descriptions.get(tag));
      return new ControllerPlan(name, parameter, tag, description, List.copyOf(operations));
    }
  }
}
