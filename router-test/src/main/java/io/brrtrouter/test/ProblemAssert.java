package io.brrtrouter.test;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Asserts things of a problem (RFC 9457). Every method that asserts returns this object. */
public final class ProblemAssert {
  private final TestResponse response;
  private final JsonNode problem;

  ProblemAssert(TestResponse response, JsonNode problem) {
    this.response = response;
    this.problem = problem;
  }

  /** Asserts that this is its type. */
  public ProblemAssert type(String expected) {
    return member("type", expected);
  }

  /** Asserts that this is its title. */
  public ProblemAssert title(String expected) {
    return member("title", expected);
  }

  /** Asserts that this is its detail. */
  public ProblemAssert detail(String expected) {
    return member("detail", expected);
  }

  /** Asserts that its detail contains this text. */
  public ProblemAssert detailContains(String part) {
    if (!problem.path("detail").asString("").contains(part)) {
      throw response.failed("a problem whose detail contains '" + part + "'");
    }
    return this;
  }

  /** Asserts that this member of it, an extension for instance, has this text. */
  public ProblemAssert member(String name, String expected) {
    if (!problem.path(name).asString("").equals(expected)) {
      throw response.failed("a problem whose " + name + " is '" + expected + "'");
    }
    return this;
  }

  /**
   * Asserts that it lists this violation, among others or alone.
   *
   * @param place the JSON pointer into the body, or the name of the parameter
   * @param keyword what was violated there: {@code required}, {@code maximum}, {@code format}
   */
  public ProblemAssert violation(String place, String keyword) {
    boolean there =
        problem
            .path("errors")
            .valueStream()
            .anyMatch(error -> place(error).equals(place) && keyword(error).equals(keyword));
    if (!there) {
      throw response.failed(
          "a violation of " + keyword + " at '" + place + "' among [" + listed() + "]");
    }
    return this;
  }

  /** Asserts that it lists so many violations. */
  public ProblemAssert violations(int count) {
    if (problem.path("errors").size() != count) {
      throw response.failed(count + " violations, not [" + listed() + "]");
    }
    return this;
  }

  /** The answer it is the content of. */
  public TestResponse response() {
    return response;
  }

  private String listed() {
    return problem
        .path("errors")
        .valueStream()
        .map(error -> keyword(error) + " at '" + place(error) + "'")
        .collect(Collectors.joining(", "));
  }

  /** Bodies have a pointer, parameters a name. */
  private static String place(JsonNode error) {
    return error.path(error.has("pointer") ? "pointer" : "name").asString("");
  }

  private static String keyword(JsonNode error) {
    return error.path("keyword").asString("");
  }
}
