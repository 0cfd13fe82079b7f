package io.brrtrouter.codegen.serve;

import io.brrtrouter.http.Request;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.http.RequestTarget;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.parameters.ParameterEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Valid requests to operations, with values made from their schemas. */
final class SampleRequests {
  private final JsonNode document;
  private final SchemaSamples samples;

  SampleRequests(JsonNode document) {
    this.document = document;
    this.samples = new SchemaSamples(document, true);
  }

  /** A request with every parameter and, where there is some, content. */
  Request of(OperationInfo operation) {
    String target = operation.path();
    StringJoiner query = new StringJoiner("&");
    StringJoiner cookies = new StringJoiner("; ");
    Request request = Request.of(operation.method(), "/");
    for (Parameter<?> parameter : operation.parameters()) {
      if (parameter.in() == ParameterLocation.HEADER
          && parameter.name().equalsIgnoreCase("accept")) {
        continue;
      }
      JsonNode value = samples.of(document.at(parameter.schema()));
      String text =
          parameter.contentType() == null
              ? ParameterEncoder.encode(parameter, value)
              : contentText(parameter, value);
      switch (parameter.in()) {
        case PATH -> target = target.replace("{" + parameter.name() + "}", text);
        case QUERY -> query.add(text);
        case COOKIE -> cookies.add(text);
        case HEADER -> request = request.withHeader(parameter.name(), text);
      }
    }
    if (cookies.length() > 0) {
      request = request.withHeader("Cookie", cookies.toString());
    }
    String whole = query.length() == 0 ? target : target + "?" + query;
    return withContent(request.withTarget(RequestTarget.of(whole)), operation.content());
  }

  private static String contentText(Parameter<?> parameter, JsonNode value) {
    String json = value.toString();
    String escaped = URLEncoder.encode(json, StandardCharsets.UTF_8).replace("+", "%20");
    return switch (parameter.in()) {
      case QUERY, COOKIE -> parameter.name() + "=" + escaped;
      case PATH -> escaped;
      case HEADER -> json;
    };
  }

  private Request withContent(Request request, Content<?> content) {
    if (content == null) {
      return request;
    }
    Content.Entry<?> entry = content.mediaTypes().get(0);
    String type = entry.range().replace("*/*", "application/json").replace("/*", "/plain");
    return switch (entry) {
      case Content.Json<?> json -> body(request, type, sample(json.schema()).toString());
      case Content.Text<?> text -> body(request, type, sample(text.schema()).asString());
      case Content.Form<?> form -> body(request, type, form(sample(form.schema())));
      case Content.Multipart<?> form ->
          body(request, type + "; boundary=xx", multipart(sample(form.schema())));
      case Content.Binary<?> binary -> body(request, type, "bytes");
    };
  }

  private JsonNode sample(String schema) {
    return samples.of(document.at(schema));
  }

  private static Request body(Request request, String type, String text) {
    return request
        .withHeader("Content-Type", type)
        .withBody(RequestBody.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String form(JsonNode object) {
    StringJoiner pairs = new StringJoiner("&");
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      for (JsonNode item :
          member.getValue().isArray() ? member.getValue() : List.of(member.getValue())) {
        String text = item.isValueNode() ? item.asString() : item.toString();
        pairs.add(member.getKey() + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
      }
    }
    return pairs.toString();
  }

  private static String multipart(JsonNode object) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode value = member.getValue();
      text.append("--xx\r\nContent-Disposition: form-data; name=\"")
          .append(member.getKey())
          .append("\"\r\n");
      if (!value.isValueNode()) {
        text.append("Content-Type: application/json\r\n");
      }
      text.append("\r\n")
          .append(value.isValueNode() ? value.asString() : value.toString())
          .append("\r\n");
    }
    return text.append("--xx--\r\n").toString();
  }
}
