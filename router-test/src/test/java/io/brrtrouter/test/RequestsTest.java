package io.brrtrouter.test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Method;
import io.brrtrouter.openapi.ParameterLocation;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody can mean is refused before it is sent, saying what could be meant. */
class RequestsTest {
  @AutoClose static final TestService NOTES = TestService.inMemory(Notes.service());

  record Stranger(int id) {}

  /** A request that is refused, and how. */
  record Row(Consumer<TestService> asking, String message) {
    @Override
    public String toString() {
      return message;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row(
            s -> s.request("getNotes"), "no operation is called 'getNotes'; there is getNote, "),
        new Row(
            s -> s.request("findNotes").with("limits", 1),
            "findNotes has no parameter 'limits'; there is limit, tags, filter, session, X-Trace"),
        new Row(
            s -> s.request("findNotes").with(ParameterLocation.HEADER, "limit", 1),
            "findNotes has no parameter 'limit' there; there is limit (query), "),
        new Row(
            s -> s.request("addNote").with("x", 1), "addNote has no parameter 'x'; there is none"),
        new Row(
            s -> s.request(Method.GET, "/notes/{note}"),
            "no operation is GET /notes/{note}; there is GET /notes/{id}, "),
        new Row(
            s -> s.request(Method.GET, "/notes/1").with("id", 1),
            "GET /notes/1 has no parameter 'id'; there is none"),
        new Row(
            s -> s.request("getNote").send(),
            "getNote wants a value of 'id' in its path /notes/{id}"),
        new Row(s -> s.request("getNote").body("x"), "getNote takes no content"),
        new Row(
            s -> s.request(new Stranger(1)),
            "io.brrtrouter.test.RequestsTest$Stranger is the request of no operation of this"),
        new Row(
            s -> s.request("addNote").body(new Stranger(1)),
            "io.brrtrouter.test.RequestsTest$Stranger is not a type that is generated from the"),
        new Row(
            s -> s.request("getNote").header("Content-length", "1"),
            "Content-length is for the connection to say"),
        new Row(
            s -> s.request("getNote").header("X", "a\nY: b"), "the value of X has several lines"),
        new Row(s -> s.get("notes"), "'notes' does not start with a slash"),
        new Row(s -> s.get("/notes?a b"), "Illegal character in query at index 8: /notes?a b"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatTheDocumentDoesNotHaveIsRefusedAtOnce(Row row) {
    assertThatThrownBy(() -> row.asking().accept(NOTES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(row.message());
  }
}
