package io.brrtrouter.test;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of an answer.
 *
 * @param request what was asked
 * @param failure what was thrown in the service, or null
 */
record Head(String request, Status status, Headers headers, @Nullable Throwable failure) {

  String header(String name) {
    String value = headers.first(name);
    if (value == null) {
      List<String> there = new ArrayList<>();
      headers.forEach((field, first) -> there.add(field));
      throw failed("header field " + name, "there is " + String.join(", ", there));
    }
    return value;
  }

  void assertStatus(int expected, String content) {
    if (status.code() != expected) {
      throw failed("status " + expected, content);
    }
  }

  void assertHeader(String name, String expected, String content) {
    String value = headers.first(name);
    if (!expected.equals(value)) {
      String said = value == null ? "it is not there" : "it is '" + value + "'";
      throw failed("header field " + name + " '" + expected + "', and " + said, content);
    }
  }

  /** An error that says what was expected, what was answered, and what was thrown meanwhile. */
  AssertionError failed(String expected, String content) {
    String message =
        "Expected "
            + expected
            + "; "
            + request
            + " was answered "
            + status.code()
            + " "
            + status.reason()
            + (content.isEmpty() ? "" : "\n" + content);
    return failure == null
        ? new AssertionError(message)
        : new AssertionError(message + "\nIn the service: " + failure, failure);
  }
}
