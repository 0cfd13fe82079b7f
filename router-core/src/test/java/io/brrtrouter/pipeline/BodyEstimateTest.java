package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.RequestBody;
import io.brrtrouter.worker.InFlightBytes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyEstimateTest {

  @ParameterizedTest
  @CsvSource({"0, 1024", "100, 1024", "5000, 5000", "1000000, 65536"})
  void contentOfUnknownLengthIsReadIntoWhatItIsExpectedToNeed(int estimate, int first) {
    List<Integer> asked = new ArrayList<>();
    try (BodyReader reader =
        new BodyReader(chunked(asked), 1_000_000, estimate, new InFlightBytes(1_000_000))) {
      assertThat(reader.readAll()).hasSize(100);
    }
    assertThat(asked.get(0)).isEqualTo(first);
  }

  private static RequestBody chunked(List<Integer> asked) {
    return new RequestBody() {
      @Override
      public long declaredLength() {
        return -1;
      }

      @Override
      public InputStream stream() {
        return new ByteArrayInputStream(new byte[100]) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            asked.add(length);
            return super.read(into, offset, length);
          }
        };
      }
    };
  }
}
