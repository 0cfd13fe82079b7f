package io.brrtrouter.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.test.notes.AddNote;
import io.brrtrouter.test.notes.Drawing;
import io.brrtrouter.test.notes.GetNote;
import io.brrtrouter.test.notes.NewNote;
import io.brrtrouter.test.notes.Note;
import io.brrtrouter.test.notes.Text;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be asked of answers, and what is said where they are not as expected. */
class AnswersTest {
  @AutoClose static final TestService NOTES = TestService.inMemory(Notes.service());

  @Test
  void anAnswerIsReadAsAValueOfItsType() {
    NewNote note = new NewNote("A", new Drawing("drawing", 3), null);
    TestResponse added = NOTES.send(new AddNote.Request(note)).assertStatus(201);
    Note expected = new Note(added.body(Note.class).id(), "A", new Drawing("drawing", 3), null);
    assertThat(added.body(Note.class)).isEqualTo(expected);
    assertThat(NOTES.send(new GetNote.Request(expected.id())).body(Note.class)).isEqualTo(expected);
    assertThat(NOTES.get(added.header("Location")).body(Note.class)).isEqualTo(expected);
    assertThat(added.at("/content/lines").intValue()).isEqualTo(3);
  }

  @Test
  void aListIsReadAsValues() {
    assertThat(NOTES.request("findNotes").send().bodyList(String.class))
        .contains("limit 10", "session null");
  }

  @Test
  void whatIsNoValueOfTheTypeSaysWhy() {
    TestResponse list = NOTES.request("findNotes").send();
    assertThatThrownBy(() -> list.body(Note.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Expected a Note")
        .hasMessageContaining("GET /notes was answered 200 OK\n[\"tags null\"");
    assertThatThrownBy(() -> list.body(Notes.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a type that is generated from the document");
    assertThatThrownBy(() -> NOTES.get("/docs").json())
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Expected JSON; GET /docs was answered 200 OK\n<!");
    assertThatThrownBy(() -> list.at("/9"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Expected something at /9; ");
  }

  @Test
  void anotherStatusIsShownWithItsContent() {
    assertThatThrownBy(() -> NOTES.get("/notes/77").assertStatus(200))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Expected status 200; GET /notes/77 was answered 404 Not Found\n{")
        .hasMessageContaining("There is no note 77.");
  }

  @Test
  void anotherFieldIsShownWithWhatThereIs() {
    TestResponse answer = NOTES.get("/notes");
    answer.assertHeader("content-type", "application/json");
    assertThatThrownBy(() -> answer.assertHeader("Content-Type", "text/plain"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "Expected header field Content-Type 'text/plain', and it is 'application/json'; GET");
    assertThatThrownBy(() -> answer.header("Location"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Expected header field Location; ")
        .hasMessageContaining("Content-Type");
  }

  @Test
  void aProblemIsAskedForItsParts() {
    NOTES
        .request("addNote")
        .json("{\"title\": \"\", \"content\": {\"kind\": \"text\"}, \"due\": 1}")
        .send()
        .assertProblem(400)
        .type("about:blank")
        .title("Bad Request")
        .detail("The request violates the API in several ways.")
        .detailContains("several")
        .member("status", "400")
        .violation("/title", "minLength")
        .violation("/content/text", "required")
        .violation("/due", "type")
        .violations(3);
    NOTES
        .request("getNote")
        .with("id", "x")
        .send()
        .assertProblem(400)
        .violation("id", "type")
        .violations(1);
  }

  @Test
  void aProblemThatIsAnotherSaysWhichItIs() {
    ProblemAssert problem = NOTES.request("getNote").with("id", "x").send().assertProblem(400);
    assertThatThrownBy(() -> problem.violation("id", "maximum"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "Expected a violation of maximum at 'id' among [type at 'id']; GET /notes/x was");
    assertThatThrownBy(() -> problem.violations(2))
        .hasMessageStartingWith("Expected 2 violations, not [type at 'id']; ");
    assertThatThrownBy(() -> problem.type("urn:x"))
        .hasMessageStartingWith("Expected a problem whose type is 'urn:x'; ");
    assertThatThrownBy(() -> problem.detailContains("shelf"))
        .hasMessageStartingWith("Expected a problem whose detail contains 'shelf'; ");
    assertThatThrownBy(() -> NOTES.get("/notes").assertProblem(400))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("Expected a problem of status 400; GET /notes was answered 200");
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aResponseThatViolatesTheDocumentFailsItsTest(Place place) {
    try (TestService notes = place.start(Notes.service())) {
      assertThatThrownBy(() -> notes.send(new GetNote.Request(Notes.WRONG)))
          .isInstanceOf(AssertionError.class)
          .hasMessage(
              "GET /notes/900: The response of getNote violates the document:\n"
                  + "- The member '/title' of the body must have at least 1 character. (minLength)");
      notes.send(new AddNote.Request(new NewNote("A", new Text("text", "b"), null)));
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void whatTheServiceThrewIsTheCause(Place place) {
    try (TestService notes = place.start(Notes.service())) {
      TestResponse answer = notes.send(new GetNote.Request(Notes.THROWING));
      answer.assertProblem(500);
      assertThat(answer.failure()).hasMessage("the shelf is empty");
      assertThatThrownBy(() -> answer.assertStatus(200))
          .isInstanceOf(AssertionError.class)
          .hasMessageStartingWith("Expected status 200; GET /notes/901 was answered 500")
          .hasMessageEndingWith("IllegalStateException: the shelf is empty")
          .hasCause(answer.failure());
      assertThatThrownBy(() -> notes.send(new GetNote.Request(Notes.MAPPED)).assertStatus(200))
          .hasCauseInstanceOf(ArithmeticException.class);
      assertThat(notes.get("/notes").failure()).isNull();
    }
  }
}
