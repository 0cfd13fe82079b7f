package io.brrtrouter.server;

import io.brrtrouter.http.Method;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.operation.ResponseWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** {@code POST /files} takes bytes as a stream and says how many came. */
record CountedUploads(OperationInfo info) implements Operation<InputStream, Long> {
  private static final String DOCUMENT =
      """
      {"openapi":"3.1.0","info":{"title":"files","version":"1"},
       "paths":{"/files":{"post":{"operationId":"upload","responses":{"200":{"description":""}}}}}}
      """;
  private static final Content<InputStream> BYTES =
      Content.<InputStream>required().binary("application/octet-stream", in -> in);

  static RouterServerBuilder server(RouterConfig.Builder config) {
    byte[] json = DOCUMENT.getBytes(StandardCharsets.UTF_8);
    OperationInfo info =
        OperationInfo.of("upload", Method.POST, "/files", "/paths/~1files/post")
            .content(BYTES)
            .build();
    return RouterServer.builder()
        .api(
            "files",
            new JsonTrees(JsonLimits.DEFAULT).parse(json, 0, json.length),
            List.of(new CountedUploads(info)))
        .shutdownHook(false)
        .config(config.build());
  }

  @Override
  public InputStream decode(RequestReader in) {
    InputStream body = in.body(BYTES);
    in.check();
    return Objects.requireNonNull(body);
  }

  @Override
  public Long handle(InputStream body, Call call) throws Exception {
    try (body) {
      return body.transferTo(OutputStream.nullOutputStream());
    }
  }

  @Override
  public void encode(Long length, ResponseWriter out) {
    out.status(200).text("text/plain", length.toString());
  }
}
