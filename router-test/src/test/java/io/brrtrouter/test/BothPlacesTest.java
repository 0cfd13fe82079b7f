package io.brrtrouter.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.FilePart;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Method;
import io.brrtrouter.json.Presence;
import io.brrtrouter.test.notes.AddNote;
import io.brrtrouter.test.notes.Change;
import io.brrtrouter.test.notes.ChangeNote;
import io.brrtrouter.test.notes.Drawing;
import io.brrtrouter.test.notes.Filter;
import io.brrtrouter.test.notes.FindNotes;
import io.brrtrouter.test.notes.GetPlace;
import io.brrtrouter.test.notes.NewNote;
import io.brrtrouter.test.notes.Position;
import io.brrtrouter.test.notes.PutFile;
import io.brrtrouter.test.notes.RemoveNote;
import io.brrtrouter.test.notes.Upload;
import io.brrtrouter.test.notes.UploadFile;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One table of requests, asked of the same service in memory and on a port. */
class BothPlacesTest {
  private static final UUID TRACE = UUID.fromString("8f14e45f-ceea-467f-9d2c-6c1f3b0a7a11");

  @AutoClose static final TestService MEMORY = TestService.inMemory(Notes.service());
  @AutoClose static final TestService PORT = TestService.onFreePort(Notes.service());

  /**
   * A request with the answer it gets everywhere.
   *
   * @param answer status and content, or how the content begins
   */
  record Row(String name, Function<TestService, TestRequest> request, String answer) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(typed(), named(), contents(), refusals(), others()).flatMap(List::stream);
  }

  private static List<Row> typed() {
    NewNote note = new NewNote("Ä", new Drawing("drawing", 3), LocalDate.of(2026, 2, 28));
    Filter filter = new Filter("A & B", LocalDate.of(2026, 1, 2));
    return List.of(
        new Row(
            "every style",
            s -> s.request(new FindNotes.Request(List.of("a&b", "c,d"), filter, 2, TRACE, "s")),
            "200 [\"tags [a&b, c,d]\",\"filter Filter[author=A & B, since=2026-01-02]\",\"limit"
                + " 2\",\"trace 8f14e45f-ceea-467f-9d2c-6c1f3b0a7a11\",\"session s\"]"),
        new Row(
            "nothing optional",
            s -> s.request(new FindNotes.Request(null, null, 2, null, null)),
            "200 [\"tags null\",\"filter null\",\"limit 2\",\"trace null\",\"session null\"]"),
        new Row(
            "label and matrix",
            s -> s.request(new GetPlace.Request(List.of("a b", "c/d"), new Position(1, -2))),
            "200 [a b, c/d] Position[x=1, y=-2]"),
        new Row(
            "json",
            s -> s.request(new AddNote.Request(note)),
            "201 {\"id\":1,\"title\":\"Ä\",\"content\":{\"kind\":\"drawing\",\"lines\":3},"
                + "\"due\":\"2026-02-28\"}"),
        new Row(
            "one media type of several, null",
            s -> s.request(change(new ChangeNote.Body.MergePatchJson(change(Presence.ofNull())))),
            "200 MergePatchJson[value=Change[title=T, due=Null[]]]"),
        new Row(
            "one media type of several, absent",
            s -> s.request(change(new ChangeNote.Body.MergePatchJson(change(Presence.absent())))),
            "200 MergePatchJson[value=Change[title=T, due=Absent[]]]"),
        new Row(
            "a form",
            s -> s.request(change(new ChangeNote.Body.Form(filter))),
            "200 Form[value=Filter[author=A & B, since=2026-01-02]]"),
        new Row(
            "text",
            s -> s.request(change(new ChangeNote.Body.Text("a\nÄ"))),
            "200 Text[value=a\nÄ]"),
        new Row(
            "bytes under a path with slashes",
            s -> s.request(new PutFile.Request("a b/ü/c", new ByteArrayInputStream(bytes("x")))),
            "200 a b/ü/c:x"),
        new Row(
            "parts",
            s -> s.request(new UploadFile.Request(upload())),
            "200 a.bin [1, -1] C[1, 2]2"));
  }

  private static ChangeNote.Request change(ChangeNote.Body body) {
    return new ChangeNote.Request(1, body);
  }

  private static Change change(Presence<LocalDate> due) {
    return new Change("T", due);
  }

  private static Upload upload() {
    FilePart file =
        new FilePart(
            "file",
            "a.bin",
            MediaType.parse("application/x-own"),
            Headers.empty(),
            new ByteArrayInputStream(new byte[] {1, -1}));
    List<FilePart> more = List.of(FilePart.of("more", bytes("1")), FilePart.of("more", bytes("2")));
    return new Upload(file, "C", more, List.of(1, 2));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static List<Row> named() {
    return List.of(
        new Row(
            "by id",
            s -> s.request("findNotes").with("limit", 5).with("x-trace", TRACE).cookie("z", "1"),
            "200 [\"tags null\",\"filter null\",\"limit 5\",\"trace 8f14e45f-"),
        new Row(
            "by method and template",
            s ->
                s.request(Method.GET, "/places/{place}/at{position}")
                    .with("place", List.of("p"))
                    .with("position", new Position(3, 4)),
            "200 [p] Position[x=3, y=4]"),
        new Row(
            "as it is sent",
            s -> s.request(Method.GET, "/notes?limit=7&tags=x%7Cy"),
            "200 [\"tags [x, y]"),
        new Row(
            "a pair that nobody knows",
            s -> s.request(Method.GET, "/notes?limit=7").query("x", "a&b"),
            "200 [\"tags null"));
  }

  private static List<Row> contents() {
    return List.of(
        new Row(
            "json as it stands",
            s -> s.request("changeNote").with("id", 1).json("{\"due\":null}"),
            "200 MergePatch"),
        new Row(
            "a form by hand",
            s -> s.request("changeNote").with("id", 1).form("author", "B"),
            "200 Form[value=Filter[author=B"),
        new Row(
            "parts by hand",
            s ->
                s.request("uploadFile")
                    .file("file", "b", "image/png", new byte[] {7})
                    .part("caption", "C")
                    .part("sizes", "application/json", "9"),
            "200 b [7] C[9]"));
  }

  private static List<Row> refusals() {
    return List.of(
        new Row(
            "no such path", s -> s.request(Method.GET, "/none"), "404 {\"type\":\"about:blank\""),
        new Row("not this method", s -> s.request(Method.PUT, "/notes"), "405 {"),
        new Row(
            "no such note",
            s -> s.request("getNote").with("id", 77),
            "404 {\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"There is no note 77.\""),
        new Row("a wrong parameter", s -> s.request("findNotes").with("limit", "many"), "400 {"),
        new Row("a wrong body", s -> s.request("addNote").json("{\"title\":\"\"}"), "400 {"),
        new Row("no body", s -> s.request("addNote"), "400 {"),
        new Row(
            "another media type", s -> s.request("addNote").content("text/xml", "<a/>"), "415 {"),
        new Row(
            "not accepted",
            s -> s.request("getNote").with("id", 1).header("Accept", "image/png"),
            "406 {"),
        new Row("nobody", s -> s.request(new RemoveNote.Request(1)), "401 {"),
        new Row(
            "header fields that are too large",
            s -> s.request("findNotes").header("X-Large", "x".repeat(17_000)),
            "431 {"),
        new Row("what throws", s -> s.request("getNote").with("id", Notes.THROWING), "500 {"),
        new Row(
            "what is mapped",
            s -> s.request("getNote").with("id", Notes.MAPPED),
            "409 {\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,\"detail\":\"It is mapped.\""));
  }

  private static List<Row> others() {
    return List.of(
        new Row(
            "a key",
            s -> s.request(new RemoveNote.Request(1)).header("X-API-Key", "the-key"),
            "204 "),
        new Row("a login", s -> s.request(new RemoveNote.Request(1)).basic("ann", "right"), "204 "),
        new Row("head", s -> s.request(Method.HEAD, "/notes?limit=3"), "200 "),
        new Row(
            "head of an operation that gets",
            s -> s.request(Method.HEAD, "/notes/{id}").with("id", 77),
            "404 "),
        new Row("options", s -> s.request(Method.OPTIONS, "/notes"), "204 "),
        new Row(
            "an id of its own",
            s -> s.request("findNotes").header("X-Request-ID", "mine"),
            "200 ["),
        new Row("health", s -> s.request(Method.GET, "/ready"), "200 {\"status\":\"ready\""),
        new Row(
            "the document",
            s -> s.request(Method.GET, "/openapi.json"),
            "200 {\"openapi\":\"3.1.0\""),
        new Row("the documentation", s -> s.request(Method.GET, "/docs"), "200 <!"),
        new Row(
            "events",
            s -> s.request("listen").with("count", 2),
            "200 event: tick\nid: 1\ndata: one\ndata: two\n\nevent"));
  }

  /** What the connection refuses by itself, it does not explain. */
  @Test
  void inMemoryAndOnAPortRefuseTheSameTargets() {
    String target = "/" + "x".repeat(9000);
    MEMORY.get(target).assertProblem(414);
    PORT.get(target).assertProblem(414);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void inMemoryAndOnAPortAnswerAlike(Row row) {
    TestResponse memory = row.request().apply(MEMORY).send();
    TestResponse port = row.request().apply(PORT).send();
    assertThat(memory.status() + " " + memory.text()).startsWith(row.answer());
    assertThat(port.status() + " " + withoutId(port))
        .isEqualTo(memory.status() + " " + withoutId(memory));
    assertThat(fields(port)).isEqualTo(fields(memory));
  }

  /** Every request has an id of its own, which problems say. */
  private static String withoutId(TestResponse response) {
    return response.text().replaceAll("\"request_id\":\"[^\"]*\"", "");
  }

  /** Names without case; a connection has fields of its own, and answers have ids of theirs. */
  private static TreeMap<String, List<String>> fields(TestResponse response) {
    TreeMap<String, List<String>> fields = new TreeMap<>();
    response
        .headers()
        .forEach((name, value) -> {
          List<String> values = response.headers().all(name);
          fields.put(name.toLowerCase(Locale.ROOT), values);
        });
    fields.keySet().removeAll(List.of("connection", "transfer-encoding", "date"));
    if (!fields.getOrDefault("x-request-id", List.of()).equals(List.of("mine"))) {
      assertThat(fields.remove("x-request-id")).as("the request id").isNotNull();
    }
    return fields;
  }
}
