package io.brrtrouter.outbound;

import io.brrtrouter.json.ScalarText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Writes forms: a pair for each member, and for each item of a list; whatever is deeper as JSON
 * (OAS 3.1, 4.8.14.4).
 */
public final class FormText {
  private FormText() {}

  /** The pairs, escaped, with {@code &} between them. */
  public static String of(JsonNode value) {
    List<String> pairs = new ArrayList<>();
    value
        .properties()
        .forEach(member -> {
          JsonNode content = member.getValue();
          if (content.isArray()) {
            content.forEach(item -> add(pairs, member.getKey(), item));
          } else {
            add(pairs, member.getKey(), content);
          }
        });
    return String.join("&", pairs);
  }

  private static void add(List<String> pairs, String name, JsonNode value) {
    if (!value.isNull()) {
      String text = value.isContainer() ? value.toString() : ScalarText.of(value);
      pairs.add(escaped(name) + "=" + escaped(text));
    }
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
