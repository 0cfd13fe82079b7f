package io.brrtrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
  private static final String MODIFIED = "Sun, 06 Nov 1994 08:49:37 GMT";
  private static final String CONTENT = "0123456789";

  private boolean abandoned;

  /** Ten bytes, tagged and dated. */
  private Response answer() {
    Headers headers =
        Headers.of(
            "Content-Type", "text/plain", "ETag", "\"v1\"", "Last-Modified", MODIFIED, "Vary", "A");
    return new Response(Status.OK, headers, new Digits());
  }

  private static Request request(Method method, String fields) {
    Request request = Request.of(method, "/");
    for (String field : fields.split(" & ")) {
      String[] parts = field.split(": ", 2);
      request = parts.length < 2 ? request : request.withHeader(parts[0], parts[1]);
    }
    return request;
  }

  private int status(Method method, String fields) {
    try {
      return Selection.of(request(method, fields), answer()).status().code();
    } catch (Rejection rejection) {
      return rejection.problem().status().code();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "If-None-Match: \"v1\" | 304",
        "If-None-Match: W/\"v1\" | 304",
        "If-None-Match: \"a,b\", W/\"v1\" | 304",
        "If-None-Match: * | 304",
        "If-None-Match: \"v2\" | 200",
        "If-None-Match: v1 | 200",
        "If-None-Match: \"v2\" & If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT | 200",
        "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT | 304",
        "If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT | 304",
        "If-Modified-Since: Sun Nov  6 08:49:37 1994 | 304",
        "If-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT | 200",
        "If-Modified-Since: yesterday | 200",
        "If-Match: \"v1\" | 200",
        "If-Match: \"v2\", \"v1\" | 200",
        "If-Match: * | 200",
        "If-Match: W/\"v1\" | 412",
        "If-Match: \"v2\" | 412",
        "If-Match: \"v1\" & If-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT | 200",
        "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT | 412",
        "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT | 200",
        "If-Match: \"v2\" & If-None-Match: \"v1\" | 412",
        "If-Match: \"v1\" & If-None-Match: \"v1\" | 304",
        "If-None-Match: \"v1\" & Range: bytes=0-1 | 304",
        "Range: bytes=0-1 | 206",
        "Range: BYTES=0-1 | 206",
        "Range: bytes=10- | 416",
        "Range: bytes=-0 | 416",
        "Range: bytes=5-4 | 200",
        "Range: bytes=a-b | 200",
        "Range: bytes=- | 200",
        "Range: bytes= | 200",
        "Range: lines=0-1 | 200",
        "Range: bytes=0-1 & If-Range: \"v1\" | 206",
        "Range: bytes=0-1 & If-Range: W/\"v1\" | 200",
        "Range: bytes=0-1 & If-Range: \"v2\" | 200",
        "Range: bytes=99- & If-Range: \"v2\" | 200",
        "Range: bytes=0-1 & If-Range: Sun, 06 Nov 1994 08:49:37 GMT | 206",
        "Range: bytes=0-1 & If-Range: Sun, 06 Nov 1994 08:49:38 GMT | 200",
      })
  void preconditionsAreTakenInTheirOrder(String fields, int status) {
    assertThat(status(Method.GET, fields)).isEqualTo(status);
    boolean ranged = status == 206 || status == 416;
    assertThat(status(Method.HEAD, fields)).isEqualTo(ranged ? 200 : status);
    assertThat(status(Method.POST, fields)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-3 | 0123 | bytes 0-3/10",
        "bytes=8- | 89 | bytes 8-9/10",
        "bytes=-2 | 89 | bytes 8-9/10",
        "bytes=-99 | 0123456789 | bytes 0-9/10",
        "bytes=9-99999999999999999999999 | 9 | bytes 9-9/10",
        "bytes=0-1,1-3 | 0123 | bytes 0-3/10",
        "bytes=4-5, 2-3 | 2345 | bytes 2-5/10",
        "bytes=0-0, 20-30 | 0 | bytes 0-0/10",
      })
  void oneRangeIsSentAsItIs(String range, String content, String place) throws IOException {
    Response response = Selection.of(request(Method.GET, "Range: " + range), answer());
    assertThat(text(response)).isEqualTo(content);
    assertThat(response.body().length()).isEqualTo(content.length());
    assertThat(response.headers().first("Content-Range")).isEqualTo(place);
    assertThat(response.headers().first("Accept-Ranges")).isEqualTo("bytes");
    assertThat(response.headers().first("ETag")).isEqualTo("\"v1\"");
    assertThat(abandoned).isTrue();
  }

  @Test
  void severalRangesAreParts() throws IOException {
    Response response = Selection.of(request(Method.GET, "Range: bytes=7-8,0-1"), answer());
    String type = String.valueOf(response.headers().first("Content-Type"));
    assertThat(type).startsWith("multipart/byteranges; boundary=");
    String boundary = type.substring(type.indexOf('=') + 1);
    String part = "\n--" + boundary + "\nContent-Type: text/plain\nContent-Range: bytes ";
    String parts = part + "7-8/10\n\n78" + part + "0-1/10\n\n01\n--" + boundary + "--\n";
    assertThat(text(response)).isEqualTo(parts.replace("\n", "\r\n"));
    assertThat(response.body().length()).isEqualTo(text(response).length());
    assertThat(response.headers().contains("Content-Range")).isFalse();
  }

  @Test
  void whoAsksForVeryManyRangesGetsTheWhole() {
    String many = "0-0,2-2,".repeat(20);
    assertThat(status(Method.GET, "Range: bytes=" + many)).isEqualTo(200);
  }

  @Test
  void noRangeThatIsThereSaysHowLongItIs() {
    assertThatThrownBy(() -> Selection.of(request(Method.GET, "Range: bytes=10-"), answer()))
        .isInstanceOfSatisfying(
            Rejection.class,
            rejection ->
                assertThat(rejection.headers().first("Content-Range")).isEqualTo("bytes */10"));
    assertThat(abandoned).isTrue();
  }

  @Test
  void whatHasNotChangedKeepsItsFieldsButThoseOfContent() {
    Response response = Selection.of(request(Method.GET, "If-None-Match: \"v1\""), answer());
    assertThat(response.body()).isEqualTo(ResponseBody.EMPTY);
    assertThat(response.headers().contains("Content-Type")).isFalse();
    assertThat(response.headers().first("Vary")).isEqualTo("A");
    assertThat(response.headers().first("ETag")).isEqualTo("\"v1\"");
    assertThat(abandoned).isTrue();
  }

  @Test
  void withoutAValidatorNothingIsConditional() {
    Response response = answer().withHeaders(Headers.of("Content-Type", "text/plain"));
    Request request = request(Method.GET, "If-None-Match: * & If-Match: \"v1\"");
    assertThat(Selection.of(request, response).status()).isEqualTo(Status.OK);
  }

  @Test
  void answersOtherThan200StayAsTheyAre() {
    Response response = new Response(Status.NOT_FOUND, answer().headers(), new Digits());
    Request request = request(Method.GET, "If-None-Match: * & Range: bytes=0-1");
    assertThat(Selection.of(request, response)).isSameAs(response);
  }

  private static String text(Response response) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ((ResponseBody.Stream) response.body()).write(out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private final class Digits implements ResponseBody.Stream {
    private final byte[] bytes = CONTENT.getBytes(StandardCharsets.US_ASCII);

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public boolean isSeekable() {
      return true;
    }

    @Override
    public void write(OutputStream out) throws IOException {
      out.write(bytes);
    }

    @Override
    public void write(OutputStream out, long first, long count) throws IOException {
      out.write(Arrays.copyOfRange(bytes, (int) first, (int) (first + count)));
    }

    @Override
    public void abandon() {
      abandoned = true;
    }
  }
}
