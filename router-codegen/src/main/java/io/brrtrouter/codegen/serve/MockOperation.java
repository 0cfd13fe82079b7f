package io.brrtrouter.codegen.serve;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.operation.ResponseWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Decodes and validates its requests, and answers all of them alike. */
record MockOperation(EchoOperation request, MockAnswers.Answer answer)
    implements Operation<EchoOperation.Decoded, MockAnswers.Answer> {

  @Override
  public OperationInfo info() {
    return request.info();
  }

  @Override
  public EchoOperation.Decoded decode(RequestReader in) {
    return request.decode(in);
  }

  @Override
  public MockAnswers.Answer handle(EchoOperation.Decoded decoded, Call call) {
    return answer;
  }

  @Override
  public void encode(MockAnswers.Answer response, ResponseWriter out) {
    out.status(response.status());
    response.headers().forEach((name, value) -> out.header(name, (Object) value));
    if (response.contents().isEmpty()) {
      return;
    }
    String mediaType = out.preferred(response.contents().keySet().toArray(String[]::new));
    MediaType type = MediaType.parse(mediaType);
    JsonNode content = response.content(mediaType);
    String text = content.isString() ? content.stringValue() : content.toString();
    if (type != null && type.isJson()) {
      out.uncheckedJson(mediaType, content, JsonOutput::tree);
    } else if (mediaType.equals("text/event-stream")) {
      out.text(mediaType, "data: " + text.replace("\n", "\ndata: ") + "\n\n");
    } else if (type != null && type.type().equals("text")) {
      out.text(mediaType, text);
    } else {
      out.binary(mediaType, BinaryContent.of(text.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
