package io.brrtrouter.codegen.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content that may be absent, and content of every method, generated and served. */
@TestInstance(Lifecycle.PER_CLASS)
class BodyPresenceTest {
  private static final String PACKAGE = "com.example.presence";
  private static final String DOCUMENT =
      """
      openapi: VERSION
      info: {title: Presence, version: '1'}
      paths:
        /required:
          get: &required
            requestBody:
              required: true
              content: {application/json: {schema: {type: object, required: [a], properties: {a: {type: integer}}}}}
            responses: {'204': {description: done}}
          delete: *required
          options: *required
          put: *required
        /optional:
          get: &optional
            requestBody:
              content: {application/json: {schema: {type: object, required: [a], properties: {a: {type: integer}}}}}
            responses: {'204': {description: done}}
          head: *optional
          delete: *optional
          post: *optional
        /form:
          post:
            requestBody: {content: {multipart/form-data: {schema: {type: object, required: [a], properties: {a: {type: string}}}}}}
            responses: {'204': {description: done}}
        /fields:
          post:
            requestBody:
              required: true
              content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}}}
            responses: {'204': {description: done}}
        /field:
          post:
            requestBody:
              required: true
              content: {application/x-www-form-urlencoded: {schema: {type: object, required: [a], properties: {a: {type: string}}}}}
            responses: {'204': {description: done}}
        /stream:
          post:
            requestBody: {content: {application/octet-stream: {}}}
            responses: {'204': {description: done}}
      """;

  private ServedTwice served;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    served = ServedTwice.of("presence.yaml", DOCUMENT.replace("VERSION", "3.0.3"), PACKAGE, folder);
  }

  @AfterAll
  void stop() throws Exception {
    served.close();
  }

  /** What is sent after the head: content, chunks of it, an empty length, or nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET     /required | content | {"a":1} | 204
          GET     /required | chunked | {"a":1} | 204
          GET     /required | content | {"a":"x"} | 400
          GET     /required | nothing | | 400
          GET     /required | empty   | | 400
          GET     /required | chunked | | 400
          DELETE  /required | content | {"a":1} | 204
          DELETE  /required | content | {} | 400
          DELETE  /required | nothing | | 400
          OPTIONS /required | content | {"a":1} | 204
          PUT     /required | nothing | | 400
          GET     /optional | nothing | | 204
          GET     /optional | empty   | | 204
          GET     /optional | chunked | | 204
          GET     /optional | content | {"a":1} | 204
          GET     /optional | content | {"b":1} | 400
          DELETE  /optional | nothing | | 204
          DELETE  /optional | chunked | {"a":1} | 204
          DELETE  /optional | content | [] | 400
          HEAD    /optional | nothing | | 204
          HEAD    /optional | content | {"a":1} | 204
          HEAD    /optional | content | {"a":"x"} | 400
          POST    /optional | nothing | | 204
          POST    /optional | empty   | | 204
          POST    /optional | chunked | | 204
          POST    /optional | content | null | 400
          POST    /optional | content | ' ' | 400
          POST    /form     | nothing | | 204
          POST    /form     | empty   | | 204
          POST    /form     | chunked | | 204
          POST    /stream   | nothing | | 204
          POST    /stream   | content | x | 204
          """)
  void isDecodedWhereItIsThere(String request, String how, String content, int status)
      throws Exception {
    String type =
        request.endsWith("/form") ? "multipart/form-data; boundary=b" : "application/json";
    String named = request.endsWith("/stream") ? "application/octet-stream" : type;
    String message =
        request.replaceAll(" +", " ")
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + (how.equals("nothing") ? "" : "Content-Type: " + named + "\r\n")
            + framed(how, content == null ? "" : content);

    RawClient.Answer answer = RawClient.exchange(served.service().port(), message);
    Record handled = served.service().takeRequest();
    RawClient.Answer echoed = RawClient.exchange(served.echo().port(), message);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(echoed.status()).as(echoed.toString()).isEqualTo(status == 204 ? 200 : status);
    if (status == 204) {
      Object body = handled.getClass().getRecordComponents()[0].getAccessor().invoke(handled);
      assertThat(body == null).isEqualTo(content == null);
    }
  }

  /** A form of no bytes has no fields, and is there as soon as its type is said. */
  @ParameterizedTest
  @CsvSource({
    "/fields, nothing, '', 400",
    "/fields, nothing, application/x-www-form-urlencoded, 204",
    "/fields, empty, application/x-www-form-urlencoded; charset=utf-8, 204",
    "/fields, chunked, application/x-www-form-urlencoded, 204",
    "/fields, empty, application/json, 400",
    "/field, nothing, application/x-www-form-urlencoded, 400",
    "/field, empty, application/x-www-form-urlencoded, 400",
  })
  void anEmptyFormHasNoFields(String path, String how, String type, int status) throws Exception {
    String message =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
            + framed(how, "");

    RawClient.Answer answer = RawClient.exchange(served.service().port(), message);
    Record handled = served.service().takeRequest();
    RawClient.Answer echoed = RawClient.exchange(served.echo().port(), message);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    assertThat(echoed.status()).as(echoed.toString()).isEqualTo(status == 204 ? 200 : status);
    assertThat(String.valueOf(handled)).contains(status == 204 ? "[a=null]" : "null");
    if (path.equals("/field") && status == 400) {
      assertThat(answer.body()).contains("\"pointer\":\"/a\"");
    }
  }

  private static String framed(String how, String content) {
    return switch (how) {
      case "nothing" -> "\r\n";
      case "chunked" ->
          "Transfer-Encoding: chunked\r\n\r\n"
              + (content.isEmpty() ? "" : Integer.toHexString(content.length()) + "\r\n")
              + (content.isEmpty() ? "" : content + "\r\n")
              + "0\r\n\r\n";
      default -> "Content-Length: " + content.length() + "\r\n\r\n" + content;
    };
  }
}
