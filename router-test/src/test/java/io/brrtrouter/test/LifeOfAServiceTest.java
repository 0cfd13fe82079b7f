package io.brrtrouter.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.server.RouterConfig;
import io.brrtrouter.test.notes.AddNote;
import io.brrtrouter.test.notes.GetNote;
import io.brrtrouter.test.notes.NewNote;
import io.brrtrouter.test.notes.Note;
import io.brrtrouter.test.notes.NotesRegistry;
import io.brrtrouter.test.notes.Text;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How services under test start, stop, and leave one another alone. */
class LifeOfAServiceTest {

  @ParameterizedTest
  @EnumSource(Place.class)
  void hooksRunOnceEach(Place place) {
    List<String> ran = new ArrayList<>();
    var builder = Notes.service().onStart(() -> ran.add("start")).onStop(() -> ran.add("stop"));
    try (TestService notes = place.start(builder)) {
      notes.get("/notes").assertStatus(200);
      assertThat(ran).containsExactly("start");
    }
    assertThat(ran).containsExactly("start", "stop");
  }

  @Test
  void closingFreesThePort() throws Exception {
    TestService notes = TestService.onFreePort(Notes.service());
    int port = notes.url().getPort();
    notes.get("/notes").assertStatus(200);
    notes.close();
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThat(socket.getLocalPort()).isEqualTo(port);
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aClosedServiceAnswersNothing(Place place) {
    TestService notes = place.start(Notes.service());
    notes.close();
    assertThatThrownBy(() -> notes.get("/notes"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("GET /notes was not answered");
  }

  @Test
  void inMemoryThereIsNoUrl() {
    Notes service = new Notes();
    var builder = service.server();
    try (TestService notes = TestService.inMemory(builder)) {
      assertThatThrownBy(notes::url)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a server that was started in memory has no port");
    }
  }

  /** A port that is taken, wrong responses let through: neither reaches a test. */
  @Test
  void theConfigurationDoesNotDecideWhatTestsNeed() {
    Map<String, String> environment =
        Map.of("PORT", "1", "BRRTR_HOST", "0.0.0.0", "BRRTR_RESPONSE_VALIDATION", "off");
    RouterConfig config = RouterConfig.builder().environment(environment).build();
    try (TestService notes = TestService.onFreePort(Notes.service().config(config))) {
      assertThat(notes.url().getPort()).isNotEqualTo(1);
      assertThatThrownBy(() -> notes.send(new GetNote.Request(Notes.WRONG)))
          .isInstanceOf(AssertionError.class);
    }
  }

  @Test
  void whatCannotStartSaysWhy() {
    Notes controllers = new Notes();
    var registry = NotesRegistry.of(controllers, controllers);
    assertThatThrownBy(() -> TestService.inMemory(registry))
        .hasMessageContaining("The security scheme 'key' is in use");
    assertThatThrownBy(() -> TestService.onFreePort(registry))
        .hasMessageContaining("The security scheme 'key' is in use");
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void requestsOfOneServiceDoNotDisturbOneAnother(Place place) throws Exception {
    try (TestService notes = place.start(Notes.service());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Throwable>> failures =
          IntStream.range(0, 40)
              .mapToObj(i -> i % 2 == 0 ? Notes.THROWING : Notes.MAPPED)
              .map(id -> threads.submit(() -> notes.send(new GetNote.Request(id)).failure()))
              .toList();
      for (int i = 0; i < failures.size(); i++) {
        String message = i % 2 == 0 ? "the shelf is empty" : "divided by nothing";
        assertThat(failures.get(i).get()).hasMessage(message);
      }
    }
  }

  @Test
  void servicesDoNotDisturbOneAnother() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> tests =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> test(Place.values()[i % 2], i)))
              .toList();
      for (Future<Void> test : tests) {
        test.get();
      }
    }
  }

  /** Every service counts from one, and each failure finds the request it belongs to. */
  private static Void test(Place place, int number) {
    try (TestService notes = place.start(Notes.service())) {
      for (long id = 1; id <= 20; id++) {
        NewNote note = new NewNote(number + "-" + id, new Text("text", "x"), null);
        notes.send(new AddNote.Request(note)).assertHeader("Location", "/notes/" + id);
        Note kept = notes.send(new GetNote.Request(id)).body(Note.class);
        assertThat(kept.title()).isEqualTo(note.title());
        TestResponse failed = notes.send(new GetNote.Request(Notes.THROWING));
        assertThat(failed.failure()).hasMessage("the shelf is empty");
        assertThat(notes.get("/notes").failure()).isNull();
      }
    }
    return null;
  }
}
