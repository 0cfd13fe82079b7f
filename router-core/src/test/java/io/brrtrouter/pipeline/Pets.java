package io.brrtrouter.pipeline;

import io.brrtrouter.http.Method;
import io.brrtrouter.json.JsonInput;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.json.Values;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.operation.ResponseWriter;
import io.brrtrouter.parameters.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A small API written by hand, as generated code would have it. */
final class Pets {
  static final String DOCUMENT =
      """
      {"openapi":"3.1.0","info":{"title":"Pets","version":"1"},
       "paths":{
        "/pets/{id}":{"get":{"operationId":"getPet",
          "parameters":[{"name":"id","in":"path","required":true,
                         "schema":{"type":"integer","format":"int64","minimum":1}},
                        {"name":"fields","in":"query","schema":{"type":"string","maxLength":3}}],
          "responses":{"200":{"description":"","content":{"application/json":
              {"schema":{"type":"object","required":["id"],
                         "properties":{"id":{"type":"integer"}}}}}}}}},
        "/broken/{id}":{"get":{"operationId":"getBroken","responses":{"200":{"description":"",
            "content":{"application/json":{"schema":{"$ref":"#/components/schemas/None"}}}}}}},
        "/counted/{id}":{"get":{"operationId":"getCounted","responses":{
            "200":{"description":"","headers":{
              "X-Count":{"required":true,"schema":{"type":"integer","minimum":1}},
              "X-Kinds":{"schema":{"type":"array","items":{"enum":["cat","dog"]}}},
              "X-Size":{"explode":true,"schema":{"type":"object","properties":{"w":{"type":"integer"}}}},
              "X-Meta":{"$ref":"#/components/headers/Meta"},
              "X-Rows":{"schema":{"type":"array","items":{"type":"array"}}},
              "Set-Cookie":{"schema":{"type":"string","maxLength":1}},
              "Content-Type":{"schema":{"type":"integer"}}}},
            "202":{"description":""},
            "2XX":{"description":"","headers":{"X-Count":{"schema":{"type":"integer","minimum":5}}}},
            "default":{"description":"","headers":{"X-Why":{"required":true,"schema":{"type":"string"}}}}}}},
        "/pets":{"post":{"operationId":"addPet",
          "parameters":[{"name":"dry","in":"query","schema":{"type":"boolean"}}],
          "requestBody":{"required":true,"content":{"application/json":
              {"schema":{"$ref":"#/components/schemas/NewPet"}}}},
          "responses":{"201":{"description":""}}}}},
       "components":{"headers":{"Meta":{"content":{"application/json":{"schema":{"required":["a"]}}}}},
        "schemas":{"NewPet":{"type":"object","required":["name"],
          "properties":{"name":{"type":"string","minLength":1},"age":{"type":"integer"}}}},
        "securitySchemes":{"key":{"type":"apiKey","in":"header","name":"X-Key"}}}}
      """;

  private Pets() {}

  private static JsonNode readPet(JsonInput in) {
    in.verify("/components/schemas/NewPet");
    return in.tree();
  }

  /** What the controller does. */
  @FunctionalInterface
  interface Controller<I, O> {
    O call(I input, Call call) throws Exception;
  }

  /** The id of a pet whose answer is nested deeper than requests may be. */
  static final long DEEP = 150;

  static final Parameter<Long> ID =
      Parameter.path("id").schema("/paths/~1pets~1{id}/get/parameters/0/schema").as(Values::int64);
  static final Parameter<String> FIELDS =
      Parameter.query("fields")
          .schema("/paths/~1pets~1{id}/get/parameters/1/schema")
          .as(Values::string);
  static final Parameter<Boolean> DRY =
      Parameter.query("dry").schema("/paths/~1pets/post/parameters/0/schema").as(Values::bool);
  static final Content<JsonNode> BODY =
      Content.<JsonNode>required()
          .json("application/json", "/components/schemas/NewPet", Pets::readPet);

  static OperationInfo.Builder getPet() {
    return OperationInfo.of("getPet", Method.GET, "/pets/{id}", "/paths/~1pets~1{id}/get")
        .parameters(ID, FIELDS)
        .produces("application/json");
  }

  static OperationInfo.Builder addPet() {
    return OperationInfo.of("addPet", Method.POST, "/pets", "/paths/~1pets/post")
        .parameters(DRY)
        .content(BODY);
  }

  static Map<String, List<String>> key() {
    return Map.of("key", List.of());
  }

  /** {@code getPet}: answers with the id its controller gives. */
  record GetPet(OperationInfo info, Controller<Long, Long> controller)
      implements Operation<Long, Long> {

    @Override
    public Long decode(RequestReader in) {
      Long id = in.value(ID);
      String fields = in.value(FIELDS);
      in.check();
      return Objects.requireNonNull(id) + (fields == null ? 0 : 1000);
    }

    @Override
    public Long handle(Long request, Call call) throws Exception {
      return controller.call(request, call);
    }

    @Override
    public void encode(Long response, ResponseWriter out) {
      out.status(200).uncheckedJson("application/json", response, GetPet::write);
    }

    private static void write(JsonOutput json, Long id) {
      json.startObject();
      json.member(id < 0 ? "wrong" : "id").int64(id);
      if (id == DEEP) {
        json.member("more");
        IntStream.range(0, 150).forEach(level -> json.startArray());
        IntStream.range(0, 150).forEach(level -> json.endArray());
      }
      json.endObject();
    }
  }

  /** {@code addPet}: 201 with a Location. */
  record AddPet(OperationInfo info, Controller<JsonNode, String> controller)
      implements Operation<JsonNode, String> {

    @Override
    public JsonNode decode(RequestReader in) {
      @Nullable Boolean dry = in.value(DRY);
      JsonNode body = in.body(BODY);
      in.check();
      return dry != null && dry ? body.path("name") : body;
    }

    @Override
    public String handle(JsonNode request, Call call) throws Exception {
      return controller.call(request, call);
    }

    @Override
    public void encode(String response, ResponseWriter out) {
      out.status(201).header("Location", response);
    }
  }
}
