package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.IntegerRule;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.operation.ResponseWriter;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(30)
class ResponseCheckTest {
  private final Line line = new Line();

  @AfterEach
  void close() {
    line.close();
  }

  @Test
  void aWrongResponseIsA500WhereTheDocumentIsEnforced() {
    line.serving(new Pets.GetPet(Pets.getPet().build(), (id, call) -> -1L));

    assertProblem(line.get("/pets/7"), 500);
    assertThat(line.exchanges.get(0).isWrongResponse()).isTrue();
  }

  @Test
  void aWrongResponseIsSentWhereItIsOnlyReported() {
    line.responses = ResponseValidation.REPORT;
    line.serving(new Pets.GetPet(Pets.getPet().build(), (id, call) -> -1L));

    assertThat(line.get("/pets/7").status()).isEqualTo(Status.OK);
    assertThat(line.exchanges.get(0).isWrongResponse()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("modes")
  void aDeepResponseIsNotWrong(ResponseValidation mode) {
    line.responses = mode;
    line.servingPets();

    assertThat(line.get("/pets/" + Pets.DEEP).status()).isEqualTo(Status.OK);
    assertThat(line.exchanges.get(0).isWrongResponse()).isFalse();
  }

  static List<ResponseValidation> modes() {
    return List.of(
        ResponseValidation.REPORT, ResponseValidation.sample(1), ResponseValidation.ENFORCE);
  }

  @Test
  void aSchemaThatCannotBeCompiledCostsNoAnswerWhereResponsesAreOnlyReported() {
    line.responses = ResponseValidation.REPORT;
    OperationInfo broken =
        OperationInfo.of("getBroken", Method.GET, "/broken/{id}", "/paths/~1broken~1{id}/get")
            .parameters(Pets.ID, Pets.FIELDS)
            .build();
    line.serving(new Pets.GetPet(broken, (id, call) -> id));
    assertThat(line.get("/broken/7").status()).isEqualTo(Status.OK);

    line.responses = ResponseValidation.ENFORCE;
    line.serving(new Pets.GetPet(broken, (id, call) -> id));
    assertProblem(line.get("/broken/7"), 500);
  }

  private void answering(Consumer<ResponseWriter> answer) {
    line.serving(new Answering(Pets.getPet().build(), answer));
  }

  private static void id(JsonOutput out, String id) {
    out.startObject();
    out.member("id").string(id);
    out.endObject();
  }

  @Test
  void whatItsEncoderHasCheckedIsNotReadAgain() {
    answering(out -> out.json("application/json", "7", ResponseCheckTest::id));

    assertThat(line.get("/pets/7").status()).isEqualTo(Status.OK);
  }

  @Test
  void whatItsEncoderDoubtsIsHeldAgainstTheDocument() {
    answering(out -> out.json("application/json", "7", (o, value) -> id(o.doubt(), value)));
    assertProblem(line.get("/pets/7"), 500);

    answering(out -> out.json("application/json", 7, ResponseCheckTest::doubtedNumber));
    assertThat(line.get("/pets/7").status()).isEqualTo(Status.OK);
  }

  private static void doubtedNumber(JsonOutput out, Integer id) {
    out.startObject();
    out.member("id").int32(id, IntegerRule.ANY.atMost(6));
    out.endObject();
  }

  @Test
  void whatNobodyHasCheckedIsHeldAgainstTheDocument() {
    answering(out -> out.uncheckedJson("application/json", "7", ResponseCheckTest::id));
    assertProblem(line.get("/pets/7"), 500);

    answering(out -> out.text("application/json", "{\"id\":\"7\"}"));
    assertProblem(line.get("/pets/7"), 500);

    answering(out -> out.text("application/json", "{\"id\":"));
    assertProblem(line.get("/pets/7"), 500);
  }

  @Test
  void aNullThatTheDocumentDoesNotHaveIsWrong() {
    answering(out -> out.json("application/json", null, ResponseCheckTest::id));

    assertProblem(line.get("/pets/7"), 500);
  }

  @Test
  void halfOfASurrogatePairIsWrong() {
    answering(out ->
        out.json(
            "application/json",
            "\ud800",
            (o, value) -> {
              o.startObject();
              o.member("id").int32(7);
              o.member("more").string(value);
              o.endObject();
            }));

    assertProblem(line.get("/pets/7"), 500);
  }

  @Test
  void ofAnAnswerThatCannotBeWrittenNothingIsSent() {
    line.responses = ResponseValidation.OFF;
    answering(out ->
        out.json(
            "application/json",
            Double.NaN,
            (o, value) -> {
              o.startObject();
              o.member("id").float64(value);
              o.endObject();
            }));

    Response response = line.get("/pets/7");
    assertProblem(response, 500);
    assertThat(Line.text(response)).doesNotContain("\"id\"");
  }

  @Test
  void aSampleIsReadWhateverItsEncoderSays() {
    line.responses = ResponseValidation.sample(1);
    answering(out -> out.json("application/json", "7", ResponseCheckTest::id));

    assertThat(line.get("/pets/7").status()).isEqualTo(Status.OK);
    assertThat(line.exchanges.get(0).isWrongResponse()).isTrue();
  }

  @Test
  void nothingIsReadOutsideTheSample() {
    line.responses = ResponseValidation.sample(0);
    answering(out -> out.uncheckedJson("application/json", "7", ResponseCheckTest::id));

    assertThat(line.get("/pets/7").status()).isEqualTo(Status.OK);
    assertThat(line.exchanges.get(0).isWrongResponse()).isFalse();
  }

  /** {@code getPet}, which answers what it is told to. */
  private record Answering(OperationInfo info, Consumer<ResponseWriter> answer)
      implements Operation<Object, Object> {

    @Override
    public Object decode(RequestReader in) {
      in.check();
      return "";
    }

    @Override
    public Object handle(Object request, Call call) {
      return "";
    }

    @Override
    public void encode(Object response, ResponseWriter out) {
      answer.accept(out.status(200));
    }
  }

  private static void assertProblem(Response response, int status) {
    assertThat(response.status().code()).as(Line.text(response)).isEqualTo(status);
    assertThat(response.headers().first("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
    assertThat(Line.text(response)).contains("\"status\":" + status);
  }
}
