package io.brrtrouter.codegen.lint;

import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Operation;
import io.brrtrouter.openapi.ParameterLocation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Method and path of every operation, with its parameters and media types. */
final class OperationSummaries {
  private OperationSummaries() {}

  /** As we read it. */
  static SortedMap<String, String> of(OpenApi document) {
    SortedMap<String, String> all = new TreeMap<>();
    for (Operation operation : document.operations()) {
      Set<String> parameters = new TreeSet<>();
      operation.parameters().forEach(p -> add(parameters, p.name(), p.in().name()));
      Set<String> request = new TreeSet<>();
      if (operation.requestBody() != null) {
        operation.requestBody().content().forEach(media -> request.add(media.range()));
      }
      Set<String> responses = new TreeSet<>();
      operation
          .responses()
          .forEach(response -> {
            for (MediaTypeObject media : response.content()) {
              responses.add(response.status() + " " + media.range());
            }
          });
      all.put(
          operation.method() + " " + operation.path(),
          parameters + " " + request + " " + responses);
    }
    return all;
  }

  /** As swagger-parser reads it, its references followed. */
  static SortedMap<String, String> of(io.swagger.v3.oas.models.OpenAPI document) {
    SortedMap<String, String> all = new TreeMap<>();
    if (document.getPaths() == null) {
      return all;
    }
    document
        .getPaths()
        .forEach((path, item) ->
            item.readOperationsMap()
                .forEach((method, operation) -> {
                  Set<String> parameters = new TreeSet<>();
                  for (Parameter parameter : parameters(item, operation)) {
                    Parameter at = resolved(document, parameter);
                    add(parameters, at.getName(), at.getIn());
                  }
                  Set<String> request = new TreeSet<>();
                  if (operation.getRequestBody() != null) {
                    request.addAll(
                        keys(resolved(document, operation.getRequestBody()).getContent()));
                  }
                  Set<String> responses = new TreeSet<>();
                  if (operation.getResponses() != null) {
                    operation
                        .getResponses()
                        .forEach((status, response) ->
                            keys(resolved(document, response).getContent())
                                .forEach(range -> responses.add(status + " " + range)));
                  }
                  all.put(method + " " + path, parameters + " " + request + " " + responses);
                }));
    return all;
  }

  /** Header fields that OAS 3.1, 4.8.12 has ignored as parameters are left out on both sides. */
  private static void add(Set<String> parameters, String name, String in) {
    String location = in.toUpperCase(Locale.ROOT);
    if (!location.equals(ParameterLocation.HEADER.name())
        || !Set.of("accept", "content-type", "authorization")
            .contains(name.toLowerCase(Locale.ROOT))) {
      parameters.add(location + " " + name);
    }
  }

  private static List<Parameter> parameters(
      PathItem item, io.swagger.v3.oas.models.Operation operation) {
    List<Parameter> all = new java.util.ArrayList<>();
    if (item.getParameters() != null) {
      all.addAll(item.getParameters());
    }
    if (operation.getParameters() != null) {
      all.addAll(operation.getParameters());
    }
    return all;
  }

  private static Parameter resolved(io.swagger.v3.oas.models.OpenAPI document, Parameter given) {
    Parameter at = given;
    while (at.get$ref() != null) {
      at = document.getComponents().getParameters().get(name(at.get$ref()));
    }
    return at;
  }

  private static RequestBody resolved(
      io.swagger.v3.oas.models.OpenAPI document, RequestBody given) {
    RequestBody at = given;
    while (at.get$ref() != null) {
      at = document.getComponents().getRequestBodies().get(name(at.get$ref()));
    }
    return at;
  }

  private static ApiResponse resolved(
      io.swagger.v3.oas.models.OpenAPI document, ApiResponse given) {
    ApiResponse at = given;
    while (at.get$ref() != null) {
      at = document.getComponents().getResponses().get(name(at.get$ref()));
    }
    return at;
  }

  private static String name(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  private static Collection<String> keys(Content content) {
    return content == null ? List.of() : content.keySet();
  }
}
