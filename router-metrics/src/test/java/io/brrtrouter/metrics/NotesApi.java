package io.brrtrouter.metrics;

import io.brrtrouter.http.Method;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.Values;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.operation.ResponseWriter;
import io.brrtrouter.parameters.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Four operations by hand: {@code getNote}, {@code slowNote}, {@code addNote}, {@code secret}. */
final class NotesApi {
  private static final String TEXT =
      """
      {"openapi":"3.1.0","info":{"title":"notes","version":"1"},
       "paths":{
        "/notes/{id}":{"get":{
          "parameters":[{"name":"id","in":"path","required":true,
                         "schema":{"type":"integer","format":"int32"}}],
          "responses":{"200":{"description":"","content":{"text/plain":
              {"schema":{"type":"string"}}}}}}},
        "/notes":{"post":{
          "requestBody":{"required":true,"content":{"application/json":
              {"schema":{"type":"object","required":["text"],
                         "properties":{"text":{"type":"string"}}}}}},
          "responses":{"200":{"description":"","content":{"application/json":
              {"schema":{"type":"object","properties":{"n":{"type":"integer"}}}}}}}}}},
       "components":{"securitySchemes":{
          "noteKey":{"type":"apiKey","in":"header","name":"X-API-Key"}}}}
      """;
  private static final String GET = "/paths/~1notes~1{id}/get";
  private static final Parameter<Integer> ID =
      Parameter.path("id").schema(GET + "/parameters/0/schema").as(Values::int32);

  private NotesApi() {}

  /** What an operation does. */
  @FunctionalInterface
  interface Controller {
    Object call(Object input) throws Exception;
  }

  static JsonNode document() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    return new JsonTrees(JsonLimits.DEFAULT).parse(bytes, 0, bytes.length);
  }

  static OperationInfo.Builder reading(String id, String path) {
    return OperationInfo.of(id, Method.GET, path, GET).parameters(ID).produces("text/plain");
  }

  static Operation<?, ?> secret(Controller controller) {
    return of(
        OperationInfo.of("secret", Method.GET, "/secret", GET)
            .security(Map.of("noteKey", List.of()))
            .build(),
        controller);
  }

  static Operation<?, ?> addNote(Controller controller) {
    String pointer = "/paths/~1notes/post";
    String schema = pointer + "/requestBody/content/application~1json/schema";
    return of(
        OperationInfo.of("addNote", Method.POST, "/notes", pointer)
            .content(
                Content.<JsonNode>required()
                    .json("application/json", schema, in -> in.verify(schema).tree()))
            .produces("application/json")
            .sizing(16_384, 100, 100)
            .build(),
        controller);
  }

  static Operation<?, ?> of(OperationInfo info, Controller controller) {
    return new Plain(info, controller);
  }

  private record Plain(OperationInfo info, Controller controller)
      implements Operation<Object, Object> {
    @Override
    public Object decode(RequestReader in) {
      Object input = "";
      if (info.content() != null) {
        input = in.body(info.content());
      } else if (!info.parameters().isEmpty()) {
        input = in.value(info.parameters().get(0));
      }
      in.check();
      return Objects.requireNonNull(input);
    }

    @Override
    public Object handle(Object request, Call call) throws Exception {
      return controller.call(request);
    }

    @Override
    public void encode(Object response, ResponseWriter out) {
      if (info.content() == null) {
        out.status(200).text("text/plain", response.toString());
        return;
      }
      out.status(200)
          .uncheckedJson(
              "application/json",
              response,
              (json, n) -> {
                json.startObject();
                json.member("n").string(n.toString());
                json.endObject();
              });
    }
  }
}
