package io.brrtrouter.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.MalformedJsonException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer, read in whole. The methods that assert return this answer and throw {@link
 * AssertionError}s that show it, with what the service threw meanwhile as their cause. Safe for
 * concurrent use.
 */
public final class TestResponse {
  private static final int SHOWN = 2000;

  private final Head head;
  private final byte[] content;
  private final Decoding decoding;

  TestResponse(Head head, byte[] content, Decoding decoding) {
    this.head = head;
    this.content = content;
    this.decoding = decoding;
  }

  /** The status code. */
  public int status() {
    return head.status().code();
  }

  /** The header fields. */
  public Headers headers() {
    return head.headers();
  }

  /**
   * The first value of a header field.
   *
   * @throws AssertionError if there is none
   */
  public String header(String name) {
    return head.header(name);
  }

  /** The content, empty where there is none. */
  public byte[] bytes() {
    return content.clone();
  }

  /** The content as text in UTF-8. */
  public String text() {
    return new String(content, UTF_8);
  }

  /**
   * The content as JSON.
   *
   * @throws AssertionError if it is none
   */
  public JsonNode json() {
    try {
      return Values.TREES.parse(content, 0, content.length);
    } catch (MalformedJsonException e) {
      throw failed("JSON");
    }
  }

  /**
   * A part of the content.
   *
   * @param pointer a JSON pointer (RFC 6901)
   * @throws AssertionError if there is nothing there
   */
  public JsonNode at(String pointer) {
    JsonNode found = json().at(pointer);
    if (found.isMissingNode()) {
      throw failed("something at " + pointer);
    }
    return found;
  }

  /**
   * The content as a value of a generated type, or a string, number, UUID, date or tree.
   *
   * @throws AssertionError if it is none
   * @throws IllegalArgumentException if the type is not generated from the document
   */
  public <T> T body(Class<T> type) {
    return read(type.getSimpleName(), Codecs.decoder(type));
  }

  /**
   * The content, a list of such values.
   *
   * @throws AssertionError if it is none
   * @throws IllegalArgumentException if the type is not generated from the document
   */
  public <T> List<T> bodyList(Class<T> type) {
    JsonDecoder<T> items = Codecs.decoder(type);
    return read("list of " + type.getSimpleName(), in -> in.list(items));
  }

  private <T> T read(String what, JsonDecoder<T> decoder) {
    try {
      String type = headers().first("Content-Type");
      return decoding.read(decoder, status(), type == null ? "" : type, content);
    } catch (RuntimeException e) { // however it says that this is not what it reads
      throw failed("a " + what + " (" + e.getMessage() + ")");
    }
  }

  /** What the service threw for this request, exceptions that are mapped included, or null. */
  public @Nullable Throwable failure() {
    return head.failure();
  }

  /** Asserts that this is its status. */
  public TestResponse assertStatus(int expected) {
    head.assertStatus(expected, shown());
    return this;
  }

  /** Asserts that a header field has this value. */
  public TestResponse assertHeader(String name, String expected) {
    head.assertHeader(name, expected, shown());
    return this;
  }

  /** Asserts that there is no content. */
  public TestResponse assertNoContent() {
    if (content.length > 0) {
      throw failed("no content");
    }
    return this;
  }

  /** Asserts that it is a problem of this status (RFC 9457), to assert more of that. */
  public ProblemAssert assertProblem(int status) {
    String type = headers().first("Content-Type");
    if (status() != status || type == null || !type.startsWith(Problem.MEDIA_TYPE)) {
      throw failed("a problem of status " + status);
    }
    return new ProblemAssert(this, json());
  }

  /** An error that says what was expected, and shows this answer. */
  AssertionError failed(String expected) {
    return head.failed(expected, shown());
  }

  private String shown() {
    String text = text();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }

  @Override
  public String toString() {
    Status status = head.status();
    return head.request() + ": " + status.code() + " " + status.reason() + "\n" + shown();
  }
}
