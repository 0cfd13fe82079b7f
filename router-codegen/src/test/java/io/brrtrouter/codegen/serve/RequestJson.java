package io.brrtrouter.codegen.serve;

import io.brrtrouter.codegen.plan.ApiPlan;
import io.brrtrouter.codegen.plan.EnumPlan;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.ParameterPlan;
import io.brrtrouter.codegen.plan.RecordPlan;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a generated service was given, as the JSON that an echo answers. */
final class RequestJson {
  private final ApiPlan plan;

  RequestJson(ApiPlan plan) {
    this.plan = plan;
  }

  /** The operation's id, and parameters by location and name; those that are null are left out. */
  ObjectNode of(String operationId, Record request) throws ReflectiveOperationException {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("operationId", operationId);
    for (String location : new String[] {"path", "query", "header", "cookie"}) {
      json.putObject(location);
    }
    for (ParameterPlan parameter : operation(operationId).parameters()) {
      Object value = component(request, parameter.name());
      if (value != null) {
        String location = parameter.parameter().in().name().toLowerCase(Locale.ROOT);
        json.withObjectProperty(location).set(parameter.parameter().name(), json(value));
      }
    }
    return json;
  }

  private OperationPlan operation(String id) {
    return plan.operations().stream()
        .filter(operation -> operation.operation().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode json(Object value) throws ReflectiveOperationException {
    if (value instanceof JsonNode tree) {
      return tree;
    }
    if (value instanceof Iterable<?> items) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (Object item : items) {
        array.add(orNull(item));
      }
      return array;
    }
    if (value instanceof Map<?, ?> map) {
      return members(map, JsonNodeFactory.instance.objectNode());
    }
    if (value instanceof Record record) {
      return json(record);
    }
    if (value instanceof Enum<?> constant) {
      return JsonNodeFactory.instance.stringNode(text(constant));
    }
    if (value instanceof Temporal || value instanceof URI) {
      return JsonNodeFactory.instance.stringNode(value.toString());
    }
    return JsonMapper.shared().valueToTree(value);
  }

  /** A record of the plan has a member per component; any other wraps a branch of a union. */
  private JsonNode json(Record value) throws ReflectiveOperationException {
    if (!(plan.declarations().get(value.getClass().getSimpleName()) instanceof RecordPlan record)) {
      return json(component(value, "value"));
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (RecordPlan.Component component : record.components()) {
      Object member = component(value, component.name());
      if (member != null || component.required()) {
        object.set(component.member(), orNull(member));
      }
    }
    RecordPlan.Additional additional = record.additional();
    if (additional != null) {
      members((Map<?, ?>) component(value, additional.name()), object);
    }
    return object;
  }

  private ObjectNode members(Map<?, ?> map, ObjectNode object) throws ReflectiveOperationException {
    for (Map.Entry<?, ?> member : map.entrySet()) {
      object.set(member.getKey().toString(), orNull(member.getValue()));
    }
    return object;
  }

  private JsonNode orNull(Object value) throws ReflectiveOperationException {
    return value == null ? JsonNodeFactory.instance.nullNode() : json(value);
  }

  private String text(Enum<?> constant) {
    EnumPlan planned =
        (EnumPlan) plan.declarations().get(constant.getDeclaringClass().getSimpleName());
    return planned.constants().stream()
        .filter(candidate -> candidate.name().equals(constant.name()))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static Object component(Record value, String name) throws ReflectiveOperationException {
    Method accessor = value.getClass().getDeclaredMethod(name);
    accessor.setAccessible(true);
    return accessor.invoke(value);
  }
}
