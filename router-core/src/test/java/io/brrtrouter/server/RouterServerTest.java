package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Filter;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Status;
import io.brrtrouter.observe.Exchange;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.security.ApiKeyAuthenticator;
import io.brrtrouter.security.MissingAuthenticatorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RouterServerTest {
  private final TestApi notes = new TestApi("notes");

  private static RawClient.Answer get(RouterServer server, String target) throws IOException {
    try (RawClient client = new RawClient(server.port())) {
      return client.get(target);
    }
  }

  @Test
  void itServesADocument() throws Exception {
    try (RouterServer server = notes.server().start()) {
      RawClient.Answer answer = get(server, "/notes/7");
      assertThat(answer.text()).isEqualTo("note 7");
      assertThat(answer.field("Content-Type")).startsWith("text/plain");
      assertThat(answer.field("X-Request-ID")).isNotEmpty();
      assertThat(get(server, "/notes/x").status()).isEqualTo(400);
      assertThat(get(server, "/other").status()).isEqualTo(404);
    }
  }

  @Test
  void itServesTwoDocuments() throws Exception {
    TestApi memos = new TestApi("memos");
    try (RouterServer server =
        notes
            .server()
            .api("memos", memos.document(), List.of(memos.addNote((note, call) -> 5)))
            .start()) {
      assertThat(get(server, "/notes/1").text()).isEqualTo("note 1");
      try (RawClient client = new RawClient(server.port())) {
        client.send(memos.post("{\"text\":\"hi\"}"));
        assertThat(client.answer().text()).isEqualTo("{\"n\":5}");
      }
      assertThat(get(server, "/openapi.json").text()).contains("\"title\":\"notes\"");
      assertThat(get(server, "/openapi/memos.json").text()).contains("\"title\":\"memos\"");
      assertThat(get(server, "/docs/start.js").text())
          .contains("/openapi.json", "/openapi/memos.json");
    }
  }

  @Test
  void twoOperationsOfOneNameRefuseToStart() {
    assertThatThrownBy(() -> notes.server().api("again", notes.document(), List.of(get())).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("getNote");
  }

  private Operation<?, ?> get() {
    return notes.getNote((id, call) -> "");
  }

  @Test
  void filtersStandAroundAllByTagAndByOperation() throws Exception {
    List<String> order = new CopyOnWriteArrayList<>();
    try (RouterServer server =
        notes
            .server(get(), notes.listen((input, call) -> ""))
            .filterOperation("getNote", noting("operation", order))
            .filterTag("read", noting("tag", order))
            .filter(noting("first", order))
            .filter(noting("second", order))
            .start()) {
      get(server, "/notes/1");
      assertThat(order).containsExactly("first", "second", "tag", "operation");
      order.clear();
      get(server, "/notes-events");
      get(server, "/nowhere");
      assertThat(order).containsExactly("first", "second", "first", "second");
    }
  }

  @Test
  void aFilterForWhatIsNotThereRefusesToStart() {
    Filter filter = noting("never", new ArrayList<>());
    assertThatThrownBy(() -> notes.server().filterOperation("getNotes", filter).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'getNotes'")
        .hasMessageContaining("the nearest is getNote");
    assertThatThrownBy(() -> notes.server().filterTag("reed", filter).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the nearest is read");
  }

  private static Filter noting(String name, List<String> order) {
    return (request, next) -> {
      order.add(name);
      return next.handle(request);
    };
  }

  @Test
  void exceptionsBecomeTheProblemsTheyAreMappedTo() throws Exception {
    try (RouterServer server =
        notes
            .server(
                notes.getNote((id, call) -> {
                  throw new UncheckedIOException(new IOException("gone"));
                }))
            .problem(UncheckedIOException.class, e -> Problem.of(Status.of(410)))
            .problemTypes("https://example.com/problems/")
            .start()) {
      RawClient.Answer answer = get(server, "/notes/1");
      assertThat(answer.status()).isEqualTo(410);
      assertThat(answer.text()).contains("https://example.com/problems/gone");
    }
  }

  @Test
  void listenersAreToldOfEveryExchangeRefusedOnesToo() throws Exception {
    List<Integer> told = new CopyOnWriteArrayList<>();
    try (RouterServer server =
        notes
            .server()
            .listener(exchange -> told.add(exchange.status().code()))
            .listener(
                exchange -> assertThat(exchange.outcome()).isNotEqualTo(Exchange.Outcome.SHED))
            .start()) {
      get(server, "/notes/1");
      get(server, "/none");
      get(server, "/" + "a".repeat(9000));
      try (RawClient client = new RawClient(server.port())) {
        client.send("nonsense\n\n").answer();
      }
      assertThat(told).containsExactly(200, 404, 414, 400);
    }
  }

  @Test
  void aSchemeWithoutAnAuthenticatorRefusesToStart() {
    assertThatThrownBy(() -> notes.server(notes.secret((input, call) -> "")).build())
        .isInstanceOf(MissingAuthenticatorException.class)
        .hasMessageContaining("noteKey")
        .hasMessageContaining("BRRTR_API_KEY__NOTE");
  }

  @Test
  void authenticatorsKnowTheCallers() throws Exception {
    try (RouterServer server =
        notes
            .server(notes.secret((input, call) -> String.valueOf(call.caller())))
            .authenticator("noteKey", ApiKeyAuthenticator.of(Map.of("hush", "anna")))
            .start()) {
      assertThat(get(server, "/notes-secret").status()).isEqualTo(401);
      try (RawClient client = new RawClient(server.port())) {
        client.send("GET /notes-secret HTTP/1.1\nHost: x\nX-API-Key: hush\n\n");
        assertThat(client.answer().text()).contains("anna");
      }
    }
  }

  @Test
  void hooksRunAroundTheLifeOfTheServer() {
    List<String> order = new ArrayList<>();
    RouterServer server =
        notes
            .server()
            .onStart(() -> order.add("start 1"))
            .onStart(() -> order.add("start 2"))
            .onStop(() -> order.add("stop 1"))
            .onStop(() -> {
              order.add("stop 2");
              throw new IllegalStateException("a hook may fail");
            })
            .start();
    assertThat(order).containsExactly("start 1", "start 2");
    server.stop();
    server.stop();
    assertThat(order).containsExactly("start 1", "start 2", "stop 2", "stop 1");
    assertThatThrownBy(server::start).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aStartHookThatThrowsEndsTheStartAndStopsWhatWasStarted() {
    List<String> order = new ArrayList<>();
    assertThatThrownBy(() ->
            notes
                .server()
                .onStart(() -> {
                  throw new IllegalStateException("no database");
                })
                .onStop(() -> order.add("stop"))
                .start())
        .hasMessage("no database");
    assertThat(order).containsExactly("stop");
  }

  @Test
  void aPortThatIsTakenRefusesToStartAndSaysWhich() throws Exception {
    try (RouterServer first = notes.server().start()) {
      RouterConfig same = TestApi.config().set(Settings.PORT, (long) first.port()).build();
      assertThatThrownBy(() -> notes.server().config(same).start())
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("127.0.0.1:" + first.port());
      assertThat(get(first, "/notes/1").status()).isEqualTo(200);
    }
  }

  @Test
  void statisticsShowPoolsAndConnections() throws Exception {
    try (RouterServer server = notes.server().start();
        RawClient client = new RawClient(server.port())) {
      client.get("/notes/1");
      ServerStatistics now = server.statistics();
      assertThat(now.connections()).isEqualTo(1);
      assertThat(now.pools())
          .singleElement()
          .satisfies(pool -> {
            assertThat(pool.name()).isEqualTo("getNote");
            assertThat(pool.completed()).isEqualTo(1);
          });
    }
  }
}
