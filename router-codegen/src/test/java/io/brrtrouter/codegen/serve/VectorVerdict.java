package io.brrtrouter.codegen.serve;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the answer to a serialisation vector against what it expects. */
final class VectorVerdict {
  private VectorVerdict() {}

  /** What is wrong with the answer, or null. */
  static String fault(JsonNode vector, RawClient.Answer answer) {
    if (answer.status() >= 500) {
      return " is answered " + answer.status();
    }
    String expect = vector.path("expect").asString();
    if (expect.equals("undefined") || meets(vector, vector, answer)) {
      return null;
    }
    for (JsonNode alternative : vector.path("alternatives")) {
      if (vector.path("tier").asString().equals("contested")
          && meets(vector, alternative, answer)) {
        return null;
      }
    }
    return " expects " + expect + " " + vector.path("value") + ": " + answer;
  }

  private static boolean meets(JsonNode vector, JsonNode outcome, RawClient.Answer answer) {
    return switch (outcome.path("expect").asString("value")) {
      case "error" -> answer.status() == 400;
      case "absent" -> answer.status() == 200 && decoded(vector, answer) == null;
      case "undefined" -> true;
      default -> answer.status() == 200 && hasValues(vector, outcome, answer);
    };
  }

  private static boolean hasValues(JsonNode vector, JsonNode outcome, RawClient.Answer answer) {
    if (!outcome.has("values")) {
      return same(outcome.path("value"), decoded(vector, answer));
    }
    JsonNode echo = JsonMapper.shared().readTree(answer.body());
    for (Map.Entry<String, JsonNode> value : outcome.path("values").properties()) {
      if (!same(value.getValue(), find(echo, value.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode decoded(JsonNode vector, RawClient.Answer answer) {
    JsonNode echo = JsonMapper.shared().readTree(answer.body());
    return echo.path(vector.path("in").asString()).get(vector.path("param").asString());
  }

  private static JsonNode find(JsonNode echo, String name) {
    for (String location : new String[] {"path", "query", "header", "cookie"}) {
      if (echo.path(location).has(name)) {
        return echo.path(location).get(name);
      }
    }
    return null;
  }

  /** Equal, numbers by value. */
  private static boolean same(JsonNode expected, JsonNode actual) {
    if (actual == null) {
      return false;
    }
    if (expected.isNumber() && actual.isNumber()) {
      return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    }
    if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        if (!same(expected.get(i), actual.get(i))) {
          return false;
        }
      }
      return true;
    }
    if (expected.isObject() && actual.isObject() && expected.size() == actual.size()) {
      for (Map.Entry<String, JsonNode> member : expected.properties()) {
        if (!same(member.getValue(), actual.get(member.getKey()))) {
          return false;
        }
      }
      return true;
    }
    return expected.equals(actual);
  }
}
