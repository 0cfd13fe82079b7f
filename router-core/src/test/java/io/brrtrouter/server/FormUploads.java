package io.brrtrouter.server;

import io.brrtrouter.http.FilePart;
import io.brrtrouter.http.Method;
import io.brrtrouter.json.FileNode;
import io.brrtrouter.json.JsonInput;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.operation.ResponseWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /forms} takes a form with files on one worker, and says what came. A process of its
 * own, so that its heap and its temporary files are known.
 */
record FormUploads(OperationInfo info) implements Operation<JsonNode, String> {
  private static final String SCHEMA =
      "/paths/~1forms/post/requestBody/content/multipart~1form-data/schema";
  private static final String DOCUMENT =
      """
      {"openapi":"3.1.0","info":{"title":"forms","version":"1"},
       "paths":{"/forms":{"post":{"operationId":"upload",
         "requestBody":{"required":true,"content":{"multipart/form-data":{
           "schema":{"type":"object","required":["title","file"],"properties":{
             "title":{"type":"string","maxLength":20},
             "file":{"type":"string","format":"binary","minLength":1,"maxLength":600000000},
             "more":{"type":"array","maxItems":3,
                     "items":{"type":"string","format":"binary","maxLength":1000000}}}},
           "encoding":{"file":{"contentType":"application/octet-stream, image/*"}}}}},
         "responses":{"200":{"description":""}}}},
        "/single":{"post":{"operationId":"single",
         "requestBody":{"required":true,"content":{"multipart/form-data":{
           "schema":{"type":"object","required":["title","file"],"additionalProperties":false,
           "properties":{
             "title":{"type":"string","maxLength":20},
             "file":{"type":"string","format":"binary","minLength":3,"maxLength":600000000}}}}}},
         "responses":{"200":{"description":""}}}}}}
      """;

  /** Starts the service and says its port. */
  public static void main(String[] arguments) {
    RouterServer server =
        RouterServer.builder()
            .api("forms", document(), List.of(of("upload", "forms"), of("single", "single")))
            .config(
                TestApi.config()
                    .set(Settings.MAX_REQUEST_BODY_BYTES, 700L << 20)
                    .set(Settings.MAX_IN_FLIGHT_BYTES, 1L << 20)
                    .set(Settings.HANDLER_WORKERS, 1L)
                    .build())
            .start();
    System.out.println("port=" + server.port());
  }

  private static JsonNode document() {
    byte[] json = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    return new JsonTrees(JsonLimits.DEFAULT).parse(json, 0, json.length);
  }

  private static FormUploads of(String id, String path) {
    return new FormUploads(
        OperationInfo.of(id, Method.POST, "/" + path, "/paths/~1" + path + "/post")
            .content(
                Content.<JsonNode>required()
                    .multipart(
                        "multipart/form-data", SCHEMA.replace("forms", path), JsonInput::tree))
            .build());
  }

  @Override
  public JsonNode decode(RequestReader in) {
    Object body = in.body(Objects.requireNonNull(info.content()));
    in.check();
    return (JsonNode) Objects.requireNonNull(body);
  }

  /** A form titled {@code early} is answered after three bytes of its file. */
  @Override
  public String handle(JsonNode form, Call call) throws Exception {
    String title = form.path("title").stringValue();
    FilePart file = ((FileNode) form.get("file")).part();
    if (title.equals("early")) {
      return new String(file.stream().readNBytes(3), StandardCharsets.UTF_8);
    }
    StringBuilder said = new StringBuilder(title + ": " + said(file));
    for (JsonNode more : form.path("more")) {
      said.append(", ").append(said(((FileNode) more).part()));
    }
    return said.toString();
  }

  private static String said(FilePart file) throws IOException {
    try (InputStream in = file.stream()) {
      return file.filename() + " " + in.transferTo(OutputStream.nullOutputStream());
    }
  }

  @Override
  public void encode(String response, ResponseWriter out) {
    out.status(200).text("text/plain", response);
  }
}
