package io.brrtrouter.pipeline;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.operation.ResponseWriter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** An operation that takes bytes and answers with a stream, and requests of it. */
final class Uploads {
  private static final Content<InputStream> BYTES =
      Content.<InputStream>required().binary("application/octet-stream", in -> in);

  private Uploads() {}

  /** Takes bytes, and answers with a stream. */
  record Upload(OperationInfo info, Pets.Controller<InputStream, Object> controller)
      implements Operation<InputStream, Object> {

    static OperationInfo described() {
      return OperationInfo.of("upload", Method.POST, "/upload", "/paths/~1upload/post")
          .content(BYTES)
          .build();
    }

    @Override
    public InputStream decode(RequestReader in) {
      InputStream body = in.body(BYTES);
      in.check();
      return body;
    }

    @Override
    public Object handle(InputStream request, Call call) throws Exception {
      return controller.call(request, call);
    }

    @Override
    public void encode(Object response, ResponseWriter out) {
      switch (response) {
        case EventStream events -> out.status(200).events(events);
        case Broken broken ->
            out.status(200)
                .header("X-Broken", "a\r\nb")
                .binary("application/octet-stream", broken.content());
        case BinaryContent bytes -> out.status(200).binary("application/octet-stream", bytes);
        default -> out.status(200).text("text/plain", response.toString());
      }
    }
  }

  /** An answer with a header field that cannot be sent. */
  record Broken(BinaryContent content) {}

  static Request upload(byte[] bytes, boolean chunked) {
    RequestBody body =
        chunked
            ? new RequestBody() {
              @Override
              public long declaredLength() {
                return -1;
              }

              @Override
              public InputStream stream() {
                return new ByteArrayInputStream(bytes);
              }
            }
            : RequestBody.of(bytes);
    return Request.of(Method.POST, "/upload")
        .withHeader("Content-Type", "application/octet-stream")
        .withBody(body);
  }
}
