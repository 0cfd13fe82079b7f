package io.brrtrouter.codegen.serve;

import io.brrtrouter.codegen.plan.BodyPlan;
import io.brrtrouter.codegen.plan.Deprecations;
import io.brrtrouter.codegen.plan.OperationPlan;
import io.brrtrouter.codegen.plan.ParameterPlan;
import io.brrtrouter.http.Deprecation;
import io.brrtrouter.http.Method;
import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.Values;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.SecurityRequirement;
import io.brrtrouter.openapi.SizingHints;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.parameters.ParameterBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Declares planned operations to the runtime, as the code generated from the same plan does; only
 * that values stay trees.
 */
final class DocumentOperations {
  private DocumentOperations() {}

  /**
   * What an operation is.
   *
   * @param schemes the security schemes that the document declares; of others, nobody knows what a
   *     caller should send
   */
  static OperationInfo.Builder info(OperationPlan plan, Set<String> schemes) {
    return info(plan, schemes, plan.route());
  }

  /** What an operation with this route is. */
  static OperationInfo.Builder info(OperationPlan plan, Set<String> schemes, String route) {
    OperationObject operation = plan.operation();
    OperationInfo.Builder info =
        OperationInfo.of(operation.id(), Method.of(operation.method()), route, operation.pointer())
            .tags(operation.tags().toArray(String[]::new))
            .parameters(
                plan.parameters().stream()
                    .map(DocumentOperations::parameter)
                    .toArray(Parameter<?>[]::new));
    Content<Object> content = content(plan.body());
    if (content != null) {
      info.content(content);
    }
    for (SecurityRequirement requirement : operation.security()) {
      Map<String, List<String>> scopes = new LinkedHashMap<>(requirement.scopes());
      scopes.keySet().retainAll(schemes);
      info.security(scopes);
    }
    plan.extensions().forEach(info::extension);
    Deprecation deprecation = Deprecations.of(operation);
    if (deprecation != null) {
      info.deprecated(deprecation);
    }
    SizingHints sizing = operation.sizing();
    return info.sizing(sizing.stackBytes(), sizing.requestBytes(), sizing.responseBytes());
  }

  private static Parameter<?> parameter(ParameterPlan plan) {
    ParameterObject declared = plan.parameter();
    ParameterBuilder builder =
        switch (declared.in()) {
          case PATH -> Parameter.path(declared.name());
          case QUERY -> Parameter.query(declared.name());
          case HEADER -> Parameter.header(declared.name());
          case COOKIE -> Parameter.cookie(declared.name());
        };
    builder.style(declared.style(), declared.explode()).schema(declared.schema().pointer());
    if (declared.required()) {
      builder.required();
    }
    if (declared.allowReserved()) {
      builder.allowReserved();
    }
    if (declared.allowEmptyValue()) {
      builder.allowEmptyValue();
    }
    if (declared.tail()) {
      builder.tail();
    }
    Deprecation deprecation = Deprecations.of(declared);
    if (deprecation != null) {
      builder.deprecated(deprecation);
    }
    if (declared.contentType() != null) {
      builder.content(declared.contentType());
    }
    return builder.as(PlannedDecoders.of(plan.use()));
  }

  private static @Nullable Content<Object> content(@Nullable BodyPlan body) {
    if (body == null) {
      return null;
    }
    Content<Object> content = body.required() ? Content.required() : Content.optional();
    List<BodyPlan.Entry> entries = body.entries();
    for (BodyPlan.Entry entry : entries) {
      content = with(content, entry);
    }
    return content;
  }

  /** The schema decides about the tree that is echoed. */
  private static JsonDecoder<Object> decided(BodyPlan.Entry entry) {
    return Values.decided(PlannedDecoders.of(entry.use())::decode);
  }

  private static Content<Object> with(Content<Object> content, BodyPlan.Entry entry) {
    String range = entry.range();
    String pointer = entry.pointer();
    return switch (entry.kind()) {
      case JSON -> content.json(range, pointer, decided(entry));
      case FORM -> content.form(range, pointer, decided(entry));
      case MULTIPART -> content.multipart(range, pointer, decided(entry));
      case TEXT -> content.text(range, pointer, PlannedDecoders.of(entry.use())::decode);
      case BINARY, EVENTS -> content.binary(range, in -> in);
    };
  }
}
