package io.brrtrouter.codegen.serve;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Method;
import io.brrtrouter.json.Values;
import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.Operation;
import io.brrtrouter.openapi.RequestBodyObject;
import io.brrtrouter.openapi.SecurityRequirement;
import io.brrtrouter.openapi.SizingHints;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.parameters.ParameterBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Declares a document's operations to the runtime as generated code does, but for the types: their
 * values stay trees. Everything else, decoding and validation above all, is what generated services
 * use.
 */
final class DocumentOperations {
  private DocumentOperations() {}

  static OperationInfo info(Operation operation) {
    OperationInfo.Builder info =
        OperationInfo.of(
                operation.id(),
                Method.of(operation.method()),
                operation.path(),
                operation.pointer())
            .tags(operation.tags().toArray(String[]::new))
            .parameters(parameters(operation).toArray(Parameter<?>[]::new));
    Content<Object> content = content(operation.requestBody());
    if (content != null) {
      info.content(content);
    }
    for (SecurityRequirement requirement : operation.security()) {
      info.security(requirement.scopes());
    }
    SizingHints sizing = operation.sizing();
    return info.sizing(sizing.stackBytes(), sizing.requestBytes(), sizing.responseBytes()).build();
  }

  private static List<Parameter<?>> parameters(Operation operation) {
    List<Parameter<?>> parameters = new ArrayList<>();
    for (io.brrtrouter.openapi.Parameter declared : operation.parameters()) {
      parameters.add(parameter(declared));
    }
    return parameters;
  }

  private static Parameter<?> parameter(io.brrtrouter.openapi.Parameter declared) {
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
    if (declared.contentType() != null) {
      builder.content(declared.contentType());
    }
    return builder.as(Values::tree);
  }

  private static @Nullable Content<Object> content(@Nullable RequestBodyObject body) {
    if (body == null || body.content().isEmpty()) {
      return null;
    }
    Content<Object> content = body.required() ? Content.required() : Content.optional();
    for (MediaTypeObject media : body.content()) {
      content = with(content, media);
    }
    return content;
  }

  private static Content<Object> with(Content<Object> content, MediaTypeObject media) {
    MediaType type = MediaType.parse(media.range());
    if (type == null || media.schema() == null) {
      return content.binary(media.range(), in -> in);
    }
    String schema = media.schema().pointer();
    if (type.isJson()) {
      return content.json(media.range(), schema, Values::tree);
    }
    return switch (type.essence()) {
      case "application/x-www-form-urlencoded" -> content.form(media.range(), schema, Values::tree);
      case "multipart/form-data" -> content.multipart(media.range(), schema, Values::tree);
      default ->
          type.type().equals("text")
              ? content.text(media.range(), schema, Values::tree)
              : content.binary(media.range(), in -> in);
    };
  }
}
