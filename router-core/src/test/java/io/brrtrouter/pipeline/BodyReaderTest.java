package io.brrtrouter.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.worker.InFlightBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyReaderTest {
  private static final int MEGABYTE = 1 << 20;

  private final InFlightBytes inFlight = new InFlightBytes(4 * MEGABYTE);

  private record Body(long declaredLength, InputStream stream) implements RequestBody {}

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "1, true",
    "1000, true",
    "65536, true",
    "65537, true",
    "1048576, true",
    "1, false",
    "1023, false",
    "1024, false",
    "1025, false",
    "1048576, false"
  })
  void readsWhatCame(int length, boolean declared) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    Body body = new Body(declared ? length : -1, new ByteArrayInputStream(bytes));
    try (BodyReader reader = new BodyReader(body, MEGABYTE, 1024, inFlight)) {
      assertThat(reader.readAll()).isEqualTo(bytes);
      assertThat(inFlight.reserved()).isGreaterThanOrEqualTo(length);
    }
    assertThat(inFlight.reserved()).isZero();
  }

  @Test
  void whatIsOnlyDeclaredTakesNoRoom() {
    InputStream trickle =
        new InputStream() {
          private int sent;

          @Override
          public int read() {
            return sent++ < 10 ? 'a' : -1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            assertThat(inFlight.reserved()).isLessThanOrEqualTo(65_536);
            buffer[offset] = 'a';
            return sent++ < 10 ? 1 : -1;
          }
        };
    try (BodyReader reader =
        new BodyReader(new Body(MEGABYTE, trickle), MEGABYTE, 1024, inFlight)) {
      refuses(reader, 400);
    }
  }

  @Test
  void refusesWithoutReadingWhatThereIsNoRoomFor() {
    inFlight.reserve(3 * MEGABYTE + 1);
    InputStream unread =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("nobody should ask");
          }
        };
    try (BodyReader reader = new BodyReader(new Body(MEGABYTE, unread), MEGABYTE, 1024, inFlight)) {
      refuses(reader, 503);
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 1001, 1000, 413", "1001, 1001, 1000, 413", "10, 9, 1000, 400"})
  void refusesWhatIsTooLongOrTooShort(long declared, int length, long limit, int status) {
    Body body = new Body(declared, new ByteArrayInputStream(new byte[length]));
    try (BodyReader reader = new BodyReader(body, limit, 1024, inFlight)) {
      refuses(reader, status);
    }
    assertThat(inFlight.reserved()).isZero();
  }

  @Test
  void takesRoomForWhatIsMadeOfTheContent() {
    byte[] objects = ("[" + "{},".repeat(200_000) + "{}]").getBytes(StandardCharsets.UTF_8);
    JsonTrees json = new JsonTrees(JsonLimits.DEFAULT);
    Body body = new Body(objects.length, new ByteArrayInputStream(objects));
    try (BodyReader reader = new BodyReader(body, MEGABYTE, 1024, inFlight)) {
      byte[] read = reader.readAll();
      refuses(() -> json.parse(read, 0, read.length, reader::take), 413);
    }
    inFlight.reserve(2 * MEGABYTE);
    try (BodyReader reader = new BodyReader(RequestBody.NONE, MEGABYTE, 1024, inFlight)) {
      refuses(() -> reader.take(3 * MEGABYTE), 503);
    }
  }

  private static void refuses(BodyReader reader, int status) {
    refuses(reader::readAll, status);
  }

  private static void refuses(ThrowingCallable reading, int status) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            Rejection.class, r -> assertThat(r.problem().status().code()).isEqualTo(status));
  }
}
