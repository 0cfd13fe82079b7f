package io.brrtrouter.codegen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.brrtrouter.outbound.CallbackSource;
import io.brrtrouter.outbound.OutboundClient;
import io.brrtrouter.outbound.OutboundSettings;
import io.brrtrouter.outbound.RetryPolicy;
import io.brrtrouter.outbound.Targets;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The clients of the golden document's webhooks and callbacks, compiled, against a receiver. */
class OutboundClientsTest {
  /** What a service would write. */
  private static final String SENDER =
      """
      package golden.outbound;

      import io.brrtrouter.outbound.CallbackSource;
      import io.brrtrouter.outbound.OutboundClient;
      import java.net.URI;
      import java.util.List;

      public final class Sender {
        private Sender() {}

        public static Object newPet(OutboundClient client, URI url) throws Exception {
          var request = new NewPetWebhook.Request("shop", List.of("a", "b"), new Pet("Tom", 3));
          return new NewPetWebhook(client).send(url, request);
        }

        public static Object onData(OutboundClient client, CallbackSource source) throws Exception {
          var request = new SubscribeOnDataPostCallback.Request(new Pet("Tom", null));
          return new SubscribeOnDataPostCallback(client)
              .send(SubscribeOnDataPostCallback.url(source), request, "msg_7");
        }

        public static Object file(OutboundClient client, URI url) throws Exception {
          return new FileWebhook(client)
              .send(url, new FileWebhook.Request("image/gif", new byte[] {1, 2}));
        }
      }
      """;

  @TempDir private Path folder;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer receiver;
  private int status = 200;
  private String contentType = "application/json";
  private byte[] answer = {};

  @BeforeEach
  void startAReceiver() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", this::receive);
    receiver.start();
  }

  @AfterEach
  void stopIt() {
    receiver.stop(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | application/json | {\"id\": 7} | Ok[headers=",
        "200 | application/json | {\"id\": 7} | body=Receipt[id=7]]",
        "200 | text/plain | thanks | body=thanks]",
        "200 | application/json | {\"id\": \"x\"} | Default[status=Status[code=200]]",
        "200 | application/json | { | Default[status=Status[code=200]]",
        "404 | application/json | {} | Default[status=Status[code=404]]",
      })
  void anAnswerIsTheDocumentedOneThatFits(int code, String type, String text, String expected)
      throws Exception {
    status = code;
    contentType = type;
    answer = text.getBytes(UTF_8);

    assertThat(send("newPet", url())).contains(expected);

    assertThat(received)
        .containsExactly("POST /in?tags=a,b shop application/json {\"name\":\"Tom\",\"age\":3}");
  }

  @ParameterizedTest
  @CsvSource({
    "202,'',Accepted[]",
    "418,'{\"title\": \"no\"}',ClientError[status=Status[code=418]",
    "418,[],Undocumented[",
    "204,'',Undocumented["
  })
  void aCallbackGoesWhereItWasAskedFor(int code, String text, String expected) throws Exception {
    status = code;
    contentType = "application/problem+json";
    answer = text.getBytes(UTF_8);
    CallbackSource source =
        CallbackSource.of("POST", "/subscriptions")
            .body(JsonMapper.shared().createObjectNode().put("url", url().toString()));

    assertThat(send("onData", source)).startsWith(expected);

    assertThat(received).containsExactly("POST /in/data null application/json {\"name\":\"Tom\"}");
  }

  @Test
  void bytesGoAsTheyAre() throws Exception {
    contentType = "image/png";

    assertThat(send("file", url())).startsWith("Ok[body=");

    assertThat(received).containsExactly("POST /in null image/gif \u0001\u0002");
  }

  private URI url() {
    return URI.create("http://localhost:" + receiver.getAddress().getPort() + "/in");
  }

  private String send(String method, Object to) throws Exception {
    var files = new TreeMap<>(GoldenTest.generate("outbound").files());
    files.put("golden/outbound/Sender.java", SENDER.getBytes(UTF_8));
    OutboundSettings settings =
        OutboundSettings.DEFAULT.to(Targets.ANY).retrying(RetryPolicy.NEVER);
    try (CompiledApi api = CompiledApi.of(files, folder);
        OutboundClient client = OutboundClient.of(settings)) {
      Class<?> sender = api.loader().loadClass("golden.outbound.Sender");
      Class<?> target = to instanceof URI ? URI.class : CallbackSource.class;
      Method sending = sender.getMethod(method, OutboundClient.class, target);
      return String.valueOf(sending.invoke(null, client, to));
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    received.add(
        String.join(
            " ",
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("X-Shop"),
            exchange.getRequestHeaders().getFirst("Content-Type"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    try (var out = exchange.getResponseBody()) {
      out.write(answer);
    }
  }
}
