package io.brrtrouter.codegen;

import io.brrtrouter.http.Method;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.RequestBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request and the answer it must get, as a golden writes it down: request line, header fields, an
 * empty line, content; then {@code => STATUS}, header fields, an empty line, content. A field that
 * must not be there has an exclamation mark before it. Fields and content that are not written are
 * not looked at.
 */
record RequestScript(
    String name, Request request, int status, List<String[]> fields, String content) {

  /** The scripts of a file, which lines of {@code ===} part. */
  static List<RequestScript> parse(String text) {
    List<RequestScript> scripts = new ArrayList<>();
    for (String script : text.split("(?m)^===\\R")) {
      String[] halves = script.split("(?m)^=> ", 2);
      String[] asked = halves[0].split("\\R\\R", 2);
      String[] told = halves[1].strip().split("\\R\\R", 2);
      List<String> head = asked[0].lines().toList();
      List<String> answer = told[0].lines().toList();
      scripts.add(
          new RequestScript(
              head.getFirst(),
              request(head, asked[1].isBlank() ? "" : asked[1].stripTrailing()),
              Integer.parseInt(answer.getFirst().strip()),
              answer.stream().skip(1).map(RequestScript::field).toList(),
              told.length > 1 ? told[1] : ""));
    }
    return scripts;
  }

  private static Request request(List<String> head, String content) {
    String[] line = head.getFirst().split(" ");
    Request request = Request.of(Method.of(line[0]), line[1]);
    for (String field : head.subList(1, head.size())) {
      request = request.withHeader(field(field)[0], field(field)[1]);
    }
    if (content.isEmpty()) {
      return request;
    }
    String crlf = content.startsWith("--") ? content.replace("\n", "\r\n") : content;
    return request.withBody(RequestBody.of(crlf.getBytes(StandardCharsets.UTF_8)));
  }

  private static String[] field(String line) {
    return line.split(": ", 2);
  }

  @Override
  public String toString() {
    return name;
  }
}
