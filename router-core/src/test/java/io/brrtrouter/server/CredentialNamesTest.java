package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Method;
import io.brrtrouter.json.Values;
import io.brrtrouter.openapi.Style;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.parameters.Parameter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An API key in the query, beside a parameter that takes whatever names there are. */
@Timeout(30)
class CredentialNamesTest {
  private static final TestApi NOTES = new TestApi("notes");

  private static OperationInfo.Builder free() {
    return OperationInfo.of("free", Method.GET, "/free", "/paths/~1notes~1{id}/get")
        .parameters(
            Parameter.query("free")
                .style(Style.FORM, true)
                .schema("/components/schemas/Free")
                .as(Values::tree))
        .produces("text/plain");
  }

  private static JsonNode document() {
    return JsonMapper.shared()
        .readTree(
            NOTES
                .document()
                .toString()
                .replace(
                    "\"in\":\"header\",\"name\":\"X-API-Key\"",
                    "\"in\":\"query\",\"name\":\"api_key\"")
                .replace(
                    "\"securitySchemes\"",
                    "\"schemas\":{\"Free\":{\"type\":\"object\"}},\"securitySchemes\""));
  }

  private static String asked(OperationInfo info) throws Exception {
    RouterConfig config =
        TestApi.config().environment(Map.of("BRRTR_API_KEY__NOTE_KEY", "hush")).build();
    try (RouterServer server =
            RouterServer.builder()
                .api("notes", document(), List.of(TestApi.getNote(info, (object, call) -> object)))
                .shutdownHook(false)
                .config(config)
                .start();
        RawClient client = new RawClient(server.port())) {
      return client.get("/free?a=1&api_key=hush&b=2").text();
    }
  }

  @Test
  void theNameOfAKeyIsNoMemberOfAnObjectThatTakesAnyName() throws Exception {
    assertThat(asked(free().security(Map.of("noteKey", List.of())).build()))
        .isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
  }

  @Test
  void whereNoKeyIsAskedForItIsANameLikeAnyOther() throws Exception {
    assertThat(asked(free().build())).isEqualTo("{\"a\":\"1\",\"api_key\":\"hush\",\"b\":\"2\"}");
  }
}
