package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.RequestReader;
import io.brrtrouter.operation.ResponseWriter;
import java.io.ByteArrayInputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ResponseHeadersTest {
  private static final OperationInfo COUNTED =
      OperationInfo.of("getCounted", Method.GET, "/counted/{id}", "/paths/~1counted~1{id}/get")
          .parameters(Pets.ID, Pets.FIELDS)
          .build();

  private final Line line = new Line();

  @AfterEach
  void close() {
    line.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | X-Count=1                                   | 200",
        "200 | X-Count=0                                   | 500",
        "200 | X-Count=one                                 | 500",
        "200 | X-Other=1                                   | 500",
        "200 | X-Count=1;X-Kinds=cat,dog                   | 200",
        "200 | X-Count=1;X-Kinds=cat,cow                   | 500",
        "200 | X-Count=1;X-Size=w=3                        | 200",
        "200 | X-Count=1;X-Size=w=x                        | 500",
        "200 | X-Count=1;X-Meta={\"a\":1}                  | 200",
        "200 | X-Count=1;X-Meta={\"b\":1}                  | 500",
        "200 | X-Count=1;X-Meta=a                          | 500",
        "200 | X-Count=1;X-Rows=whatever that may be       | 200",
        "200 | X-Count=1;Set-Cookie=a=b,c                  | 200",
        "202 | X-Count=0                                   | 202",
        "203 | X-Count=5                                   | 203",
        "203 | X-Count=4                                   | 500",
        "404 | X-Why=gone                                  | 404",
        "404 | X-Count=1                                   | 500",
      })
  void aWrongFieldIsAWrongResponse(int status, String fields, int sent) {
    answering(out -> {
      out.status(status);
      for (String field : fields.split(";")) {
        out.header(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
      }
    });

    assertThat(line.get("/counted/7").status().code()).isEqualTo(sent);
    assertThat(line.exchanges.get(0).isWrongResponse()).isEqualTo(sent == 500);
  }

  @ParameterizedTest
  @CsvSource({"true,true,false", "false,true,false", "false,false,true"})
  void aWrongFieldIsSentWhereThatIsOnlyReported(boolean reported, boolean sampled, boolean off) {
    line.responses =
        reported
            ? ResponseValidation.REPORT
            : sampled ? ResponseValidation.sample(1) : ResponseValidation.OFF;
    answering(out -> out.status(200).header("X-Count", 0));

    Response response = line.get("/counted/7");
    assertThat(response.status().code()).isEqualTo(200);
    assertThat(response.headers().first("X-Count")).isEqualTo("0");
    assertThat(line.exchanges.get(0).isWrongResponse()).isEqualTo(!off);
  }

  @Test
  void theStreamOfAWrongResponseIsClosed() {
    AtomicBoolean closed = new AtomicBoolean();
    answering(out ->
        out.status(200)
            .header("X-Count", 0)
            .binary("application/pdf", BinaryContent.of(new Closing(closed))));

    Response response = line.get("/counted/7");
    assertThat(response.status().code()).isEqualTo(500);
    assertThat(response.body()).isInstanceOf(ResponseBody.Bytes.class);
    assertThat(closed).isTrue();
  }

  private void answering(Consumer<ResponseWriter> answer) {
    line.serving(new Answering(COUNTED, answer));
  }

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
      answer.accept(out);
    }
  }

  private static final class Closing extends ByteArrayInputStream {
    private final AtomicBoolean closed;

    Closing(AtomicBoolean closed) {
      super(new byte[1]);
      this.closed = closed;
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }
}
