package io.brrtrouter.server;

import io.brrtrouter.http.Method;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.Values;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.operation.ResponseWriter;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.pipeline.ResponseValidation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A small API by hand: {@code getNote}, {@code addNote}, {@code listen}, {@code secret}. */
final class TestApi {
  private static final String TEXT =
      """
      {"openapi":"3.1.0","info":{"title":"NAME","version":"1"},
       "paths":{
        "/NAME/{id}":{"get":{"operationId":"getNote","tags":["read"],
          "parameters":[{"name":"id","in":"path","required":true,
                         "schema":{"type":"integer","format":"int32","minimum":0}}],
          "responses":{"200":{"description":"","content":{"text/plain":
              {"schema":{"type":"string"}}}}}}},
        "/NAME":{"post":{"operationId":"addNote",
          "requestBody":{"required":true,"content":{"application/json":
              {"schema":{"type":"object","required":["text"],
                         "properties":{"text":{"type":"string"},"a":{"type":"integer"},
                                       "b":{"type":"integer"},"more":{}}}}}},
          "responses":{"200":{"description":"","content":{"application/json":
              {"schema":{"type":"object","properties":{"n":{"type":"integer"}}}}}}}}},
        "/NAME-events":{"get":{"operationId":"listen",
          "responses":{"200":{"description":"","content":{"text/event-stream":{}}}}}},
        "/NAME-secret":{"get":{"operationId":"secret","security":[{"noteKey":[]}],
          "responses":{"200":{"description":""}}}}},
       "components":{"securitySchemes":{
          "noteKey":{"type":"apiKey","in":"header","name":"X-API-Key"}}}}
      """;

  /** What a controller does: its value is written as text, or streamed if it is a stream. */
  @FunctionalInterface
  interface Controller {
    Object call(Object input, Call call) throws Exception;
  }

  final String name;

  TestApi(String name) {
    this.name = name;
  }

  JsonNode document() {
    byte[] bytes = TEXT.replace("NAME", name).getBytes(StandardCharsets.UTF_8);
    return new JsonTrees(JsonLimits.DEFAULT).parse(bytes, 0, bytes.length);
  }

  /** A request of {@code addNote} with this body. */
  String post(String json) {
    return "POST /"
        + name
        + " HTTP/1.1\nHost: x\nContent-Type: application/json\nContent-Length: "
        + json.getBytes(StandardCharsets.UTF_8).length
        + "\n\n"
        + json;
  }

  OperationInfo.Builder getNoteInfo() {
    return OperationInfo.of("getNote", Method.GET, "/" + name + "/{id}", pointer("~1{id}/get"))
        .tags("read")
        .parameters(id())
        .produces("text/plain");
  }

  private Parameter<Integer> id() {
    return Parameter.path("id").schema(pointer("~1{id}/get/parameters/0/schema")).as(Values::int32);
  }

  private String pointer(String rest) {
    return "/paths/~1" + name + rest;
  }

  Operation<?, ?> getNote(Controller controller) {
    return getNote(getNoteInfo().build(), controller);
  }

  static Operation<?, ?> getNote(OperationInfo info, Controller controller) {
    return new Reading(info, controller);
  }

  Operation<?, ?> addNote(Controller controller) {
    return new Writing(addNoteInfo().build(), controller);
  }

  /** One whose document has this extension. */
  Operation<?, ?> addNote(String extension, Object value, Controller controller) {
    return new Writing(addNoteInfo().extension(extension, value).build(), controller);
  }

  private OperationInfo.Builder addNoteInfo() {
    return OperationInfo.of("addNote", Method.POST, "/" + name, pointer("/post"))
        .content(
            Content.<JsonNode>required()
                .json(
                    "application/json",
                    pointer("/post/requestBody/content/application~1json/schema"),
                    Values.decided(Values::tree)))
        .produces("application/json");
  }

  Operation<?, ?> listen(Controller controller) {
    return new Plain(
        OperationInfo.of("listen", Method.GET, "/" + name + "-events", pointer("-events/get"))
            .streams()
            .build(),
        controller);
  }

  /** One without parameters and content. */
  static Operation<?, ?> plain(OperationInfo info, Controller controller) {
    return new Plain(info, controller);
  }

  Operation<?, ?> secret(Controller controller) {
    return new Plain(
        OperationInfo.of("secret", Method.GET, "/" + name + "-secret", pointer("-secret/get"))
            .security(Map.of("noteKey", List.of()))
            .build(),
        controller);
  }

  /** A server of {@code getNote} on a free port, which says what it was asked for. */
  RouterServerBuilder server() {
    return server(getNote((id, call) -> "note " + id));
  }

  RouterServerBuilder server(Operation<?, ?>... operations) {
    return RouterServer.builder()
        .api(name, document(), List.of(operations))
        .shutdownHook(false)
        .config(config().build());
  }

  static RouterConfig.Builder config() {
    return RouterConfigTest.clean()
        .set(Settings.PORT, 0L)
        .set(Settings.HOST, "127.0.0.1")
        .set(Settings.RESPONSE_VALIDATION, ResponseValidation.ENFORCE);
  }

  private static void write(Object response, ResponseWriter out) {
    if (response instanceof EventStream events) {
      out.status(200).events(events);
    } else if (response instanceof BinaryContent content) {
      out.status(200).binary("application/octet-stream", content);
    } else {
      out.status(200).text("text/plain", String.valueOf(response));
    }
  }

  private record Reading(OperationInfo info, Controller controller)
      implements Operation<Object, Object> {
    @Override
    public Object decode(RequestReader in) {
      Object id = in.value(info.parameters().get(0));
      in.check();
      return Objects.requireNonNull(id);
    }

    @Override
    public Object handle(Object request, Call call) throws Exception {
      return controller.call(request, call);
    }

    @Override
    public void encode(Object response, ResponseWriter out) {
      write(response, out);
    }
  }

  private record Writing(OperationInfo info, Controller controller)
      implements Operation<Object, Object> {
    @Override
    public Object decode(RequestReader in) {
      Object body = in.body(Objects.requireNonNull(info.content()));
      in.check();
      return Objects.requireNonNull(body);
    }

    @Override
    public Object handle(Object request, Call call) throws Exception {
      return controller.call(request, call);
    }

    @Override
    public void encode(Object response, ResponseWriter out) {
      out.status(200)
          .uncheckedJson(
              "application/json",
              response,
              (json, n) -> {
                json.startObject();
                json.member("n").any(n instanceof Integer ? n : String.valueOf(n));
                json.endObject();
              });
    }
  }

  private record Plain(OperationInfo info, Controller controller)
      implements Operation<Object, Object> {
    @Override
    public Object decode(RequestReader in) {
      in.check();
      return "";
    }

    @Override
    public Object handle(Object request, Call call) throws Exception {
      return controller.call(request, call);
    }

    @Override
    public void encode(Object response, ResponseWriter out) {
      write(response, out);
    }
  }
}
