package io.brrtrouter.parameters;

import io.brrtrouter.json.ScalarText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Writes a value in its parameter's style, as a client sends it (OAS 3.1, 4.8.12.3; RFC 6570). The
 * counterpart of {@link ParameterDecoder}: what it writes is read as the same value, where the
 * style can tell values apart at all. Nulls are left out.
 */
public final class ParameterEncoder {
  private final String name;
  private final boolean explode;
  private final UnaryOperator<String> escape;

  private ParameterEncoder(String name, boolean explode, UnaryOperator<String> escape) {
    this.name = name;
    this.explode = explode;
    this.escape = escape;
  }

  /**
   * The text that stands for the value: in a path, for the expression; in a query, without the
   * question mark, empty where there is nothing to send; in a header, the field's value; in
   * cookies, the pairs.
   */
  public static String encode(Parameter<?> parameter, JsonNode value) {
    UnaryOperator<String> escape =
        parameter.allowReserved() ? Escaping::reserved : Escaping::unreserved;
    ParameterEncoder encoder = new ParameterEncoder(parameter.name(), parameter.explode(), escape);
    return switch (parameter.in()) {
      case HEADER -> header(value, parameter.explode());
      case COOKIE -> encoder.form(value, ",", "; ");
      case PATH, QUERY ->
          switch (parameter.style()) {
            case SIMPLE -> encoder.joined(value, ",", ",");
            case LABEL -> "." + encoder.joined(value, ",", ".");
            case MATRIX -> encoder.matrix(value);
            case FORM -> encoder.form(value, ",", "&");
            case SPACE_DELIMITED -> encoder.form(value, "%20", "&");
            case PIPE_DELIMITED -> encoder.form(value, "%7C", "&");
            case DEEP_OBJECT -> encoder.deep(value);
          };
    };
  }

  /** The value of a header field: style simple, nothing escaped (OAS 3.1.1, appendix D). */
  public static String header(JsonNode value, boolean explode) {
    return new ParameterEncoder("", explode, text -> text).joined(value, ",", ",");
  }

  /** Without the name: the pieces, joined one way or the other. */
  private String joined(JsonNode value, String delimiter, String explodedDelimiter) {
    return explode
        ? join(value, explodedDelimiter, (member, text) -> member + "=" + text)
        : join(value, delimiter, (member, text) -> member + delimiter + text);
  }

  private String matrix(JsonNode value) {
    String escaped = escape.apply(name);
    if (explode && value.isContainer()) {
      return pairs(value).stream().map(pair -> ";" + pair).collect(Collectors.joining());
    }
    String text = joined(value, ",", ",");
    return text.isEmpty() ? ";" + escaped : ";" + escaped + "=" + text;
  }

  private String form(JsonNode value, String delimiter, String separator) {
    return explode && value.isContainer()
        ? String.join(separator, pairs(value))
        : escape.apply(name) + "=" + join(value, delimiter, (m, text) -> m + delimiter + text);
  }

  /** The pairs of an exploded array, all of one name, or of an exploded object. */
  private List<String> pairs(JsonNode value) {
    List<String> pairs = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> pairs.add(escape.apply(name) + "=" + text(item)));
    } else {
      sent(value).forEach((member, item) -> pairs.add(escape.apply(member) + "=" + text(item)));
    }
    return pairs;
  }

  private String deep(JsonNode value) {
    List<String> pairs = new ArrayList<>();
    deep(escape.apply(name), value, pairs);
    return String.join("&", pairs);
  }

  private void deep(String path, JsonNode value, List<String> pairs) {
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        deep(path + "%5B" + i + "%5D", value.get(i), pairs);
      }
    } else if (value.isObject()) {
      sent(value)
          .forEach(
              (member, item) -> deep(path + "%5B" + escape.apply(member) + "%5D", item, pairs));
    } else {
      pairs.add(path + "=" + text(value));
    }
  }

  private String join(
      JsonNode value, String delimiter, BiFunction<String, String, String> assignment) {
    if (value.isArray()) {
      return value
          .valueStream()
          .filter(item -> !item.isNull())
          .map(this::text)
          .collect(Collectors.joining(delimiter));
    }
    if (value.isObject()) {
      return sent(value).entrySet().stream()
          .map(member -> assignment.apply(escape.apply(member.getKey()), text(member.getValue())))
          .collect(Collectors.joining(delimiter));
    }
    return text(value);
  }

  private static Map<String, JsonNode> sent(JsonNode object) {
    Map<String, JsonNode> sent = new LinkedHashMap<>();
    object.properties().forEach(member -> sent.put(member.getKey(), member.getValue()));
    sent.values().removeIf(JsonNode::isNull);
    return sent;
  }

  private String text(JsonNode value) {
    return escape.apply(ScalarText.of(value));
  }
}
