package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import io.brrtrouter.operation.OperationInfo;
import java.util.List;
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

  private void servePets() {
    line.serving(
        new Pets.GetPet(Pets.getPet().build(), (id, call) -> id),
        new Pets.AddPet(Pets.addPet().build(), (body, call) -> "/pets/7"));
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
    servePets();

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

  private static void assertProblem(Response response, int status) {
    assertThat(response.status().code()).as(Line.text(response)).isEqualTo(status);
    assertThat(response.headers().first("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
    assertThat(Line.text(response)).contains("\"status\":" + status);
  }
}
