package io.brrtrouter.test;

import io.brrtrouter.http.Headers;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.parameters.ParameterEncoder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What a request asks for, and with which header fields: its parameters, put where they belong. */
final class Target {
  /** What the connection says by itself, wherever the service runs. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "expect", "host", "upgrade");

  private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}]*)\\}");

  private final String path;
  private final List<Parameter<?>> documented;
  private final Map<String, String> expressions = new HashMap<>();
  private final List<String> query = new ArrayList<>();
  private final List<String> cookies = new ArrayList<>();
  private Headers headers = Headers.empty();

  Target(String path, List<Parameter<?>> documented) {
    this.path = path;
    this.documented = documented;
  }

  /** The path as the document has it. */
  String path() {
    return path;
  }

  /** The one documented parameter of this name. */
  Parameter<?> parameter(String operation, String name) {
    List<Parameter<?>> named = documented.stream().filter(p -> isNamed(p, name)).toList();
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          operation
              + " has several parameters called '"
              + name
              + "': say which, by with(ParameterLocation, ..)");
    }
    if (named.isEmpty()) {
      List<String> there = documented.stream().map(Parameter::name).toList();
      throw new IllegalArgumentException(
          operation + " has no parameter '" + name + "'; " + Names.nearest(name, there));
    }
    return named.getFirst();
  }

  /** The documented parameter of this name in this location. */
  Parameter<?> parameter(String operation, ParameterLocation in, String name) {
    return documented.stream()
        .filter(p -> p.in() == in && isNamed(p, name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                operation
                    + " has no parameter '"
                    + name
                    + "' there; "
                    + Names.nearest(name, documented.stream().map(Target::placed).toList())));
  }

  private static String placed(Parameter<?> parameter) {
    return parameter.name() + " (" + parameter.in().toString().toLowerCase(Locale.ROOT) + ")";
  }

  private static boolean isNamed(Parameter<?> parameter, String name) {
    return parameter.in() == ParameterLocation.HEADER
        ? parameter.name().equalsIgnoreCase(name)
        : parameter.name().equals(name);
  }

  /** Adds a parameter in its style; null leaves it out. */
  void add(Parameter<?> parameter, @Nullable Object value) {
    if (value == null) {
      return;
    }
    JsonNode tree = Values.tree(value);
    JsonNode sent =
        parameter.contentType() == null || tree.isString()
            ? tree
            : StringNode.valueOf(tree.toString());
    String text = encoded(parameter, sent);
    switch (parameter.in()) {
      case PATH -> expressions.put(parameter.name(), text);
      case QUERY -> {
        if (!text.isEmpty()) {
          query.add(text);
        }
      }
      case HEADER -> header(parameter.name(), text);
      case COOKIE -> cookie(text);
    }
  }

  /** A tail keeps its slashes: they are what makes it one. */
  private static String encoded(Parameter<?> parameter, JsonNode value) {
    if (!parameter.tail()) {
      return ParameterEncoder.encode(parameter, value);
    }
    return Arrays.stream(value.asString("").split("/", -1))
        .map(segment -> ParameterEncoder.encode(parameter, StringNode.valueOf(segment)))
        .collect(Collectors.joining("/"));
  }

  void query(String name, String value) {
    query.add(escaped(name) + "=" + escaped(value));
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  void header(String name, String value) {
    if (OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(name + " is for the connection to say");
    }
    if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("the value of " + name + " has several lines");
    }
    headers = headers.plus(name, value);
  }

  void cookie(String pairs) {
    cookies.add(pairs);
  }

  Headers headers() {
    return cookies.isEmpty() ? headers : headers.with("Cookie", String.join("; ", cookies));
  }

  /**
   * The target as it is sent.
   *
   * @throws IllegalArgumentException if a part of the path has no value, or what was given is no
   *     target
   */
  String text(String operation) {
    String filled = filled(operation);
    String mark = filled.indexOf('?') < 0 ? "?" : "&";
    String text = query.isEmpty() ? filled : filled + mark + String.join("&", query);
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("'" + text + "' does not start with a slash");
    }
    URI.create(text.startsWith("//") ? "http://localhost" + text : text);
    return text;
  }

  private String filled(String operation) {
    Matcher matcher = EXPRESSION.matcher(path);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String text = expressions.get(matcher.group(1));
      if (text == null) {
        throw new IllegalArgumentException(
            operation + " wants a value of '" + matcher.group(1) + "' in its path " + path);
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(text));
    }
    return matcher.appendTail(filled).toString();
  }
}
