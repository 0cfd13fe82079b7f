package io.brrtrouter.outbound;

import io.brrtrouter.json.ScalarText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The URL of a callback: a runtime expression, or text with expressions in braces (OAS 3.1,
 * 4.8.18.3 and 4.8.20.4). An expression at the start is a URL, or the beginning of one, and stands
 * as it is; within a URL its value is escaped, so that it cannot be more than a value. Stateless.
 */
public final class CallbackUrl {
  private static final String REQUEST_HEADER = "$request.header.";
  private static final String RESPONSE_HEADER = "$response.header.";

  private CallbackUrl() {}

  /**
   * The URL that a key of a callback object stands for.
   *
   * @throws IllegalArgumentException if an expression has no value, or what comes out is no URL
   */
  public static URI of(String key, CallbackSource source) {
    String text = key.startsWith("$") ? value(key, source) : template(key, source);
    URI url;
    try {
      url = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the callback's URL " + key + " comes to no URL");
    }
    if (!url.isAbsolute()) {
      throw new IllegalArgumentException("the callback's URL " + key + " comes to a relative one");
    }
    return url;
  }

  private static String template(String key, CallbackSource source) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    int open = key.indexOf("{$");
    while (open >= 0) {
      int close = end(key, open);
      text.append(key, from, open);
      String value = value(key.substring(open + 1, close), source);
      text.append(open == 0 ? value : escaped(value));
      from = close + 1;
      open = key.indexOf("{$", from);
    }
    return text.append(key, from, key.length()).toString();
  }

  private static int end(String key, int open) {
    int close = key.indexOf('}', open);
    if (close < 0) {
      throw new IllegalArgumentException("the callback's URL " + key + " lacks a brace");
    }
    return close;
  }

  private static String escaped(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String value(String expression, CallbackSource source) {
    String value = lookUp(expression, source);
    if (value == null) {
      throw new IllegalArgumentException(
          "the callback's expression " + expression + " has no value");
    }
    return value;
  }

  private static @Nullable String lookUp(String expression, CallbackSource source) {
    if (expression.startsWith(REQUEST_HEADER)) {
      return source.requestHeader(expression.substring(REQUEST_HEADER.length()));
    }
    if (expression.startsWith(RESPONSE_HEADER)) {
      return source.responseHeader(expression.substring(RESPONSE_HEADER.length()));
    }
    int hash = expression.indexOf('#');
    String of = hash < 0 ? expression : expression.substring(0, hash);
    if (!of.equals("$request.body") && !of.equals("$response.body")) {
      return source.value(expression);
    }
    JsonNode content = source.content(of);
    return content == null ? null : text(content, hash < 0 ? "" : expression.substring(hash + 1));
  }

  private static @Nullable String text(JsonNode content, String pointer) {
    if (!pointer.isEmpty() && !pointer.startsWith("/")) {
      return null;
    }
    JsonNode value = content.at(pointer);
    return value.isMissingNode() || value.isNull() || value.isContainer()
        ? null
        : ScalarText.of(value);
  }
}
