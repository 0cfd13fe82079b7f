package io.brrtrouter.codegen.serve;

import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Content;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.operation.ResponseWriter;
import io.brrtrouter.parameters.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers with what it decoded. */
record EchoOperation(OperationInfo info) implements Operation<EchoOperation.Decoded, JsonNode> {

  /**
   * A request, decoded and valid.
   *
   * @param parameters by location
   * @param body a tree, a stream of bytes, or null where there is none
   */
  record Decoded(ObjectNode parameters, @Nullable Object body) {}

  @Override
  public Decoded decode(RequestReader in) {
    ObjectNode echo = JsonNodeFactory.instance.objectNode();
    echo.put("operationId", info.id());
    for (String location : new String[] {"path", "query", "header", "cookie"}) {
      echo.putObject(location);
    }
    for (Parameter<?> parameter : info.parameters()) {
      String location = parameter.in().name().toLowerCase(Locale.ROOT);
      if (in.value(parameter) instanceof JsonNode value) {
        echo.withObjectProperty(location).set(parameter.name(), value);
      }
    }
    Content<?> content = info.content();
    Object body = content == null ? null : in.body(content);
    in.check();
    return new Decoded(echo, body);
  }

  @Override
  public JsonNode handle(Decoded request, Call call) throws IOException {
    ObjectNode echo = request.parameters();
    if (request.body() instanceof JsonNode tree) {
      echo.set("body", Echoes.withContent(tree));
    } else if (request.body() instanceof InputStream bytes) {
      echo.put("body", bytes.readAllBytes());
    }
    return echo;
  }

  @Override
  public void encode(JsonNode response, ResponseWriter out) {
    out.status(200).uncheckedJson("application/json", response, JsonOutput::tree);
  }
}
