package io.brrtrouter.outbound;

import io.brrtrouter.http.Headers;
import io.brrtrouter.json.JsonEncoder;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.parameters.ParameterEncoder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A message as generated code makes it: its header fields, its query and its content. Not safe for
 * concurrent use.
 */
public final class OutboundRequest {
  private static final byte[] NOTHING = {};

  private final OutboundInfo info;
  private final URI url;
  private Headers headers = Headers.empty();
  private final StringBuilder query = new StringBuilder();
  private byte[] body = NOTHING;

  private OutboundRequest(OutboundInfo info, URI url) {
    this.info = info;
    this.url = url;
  }

  /** A message to this URL. */
  public static OutboundRequest of(OutboundInfo info, URI url) {
    return new OutboundRequest(info, url);
  }

  /** Adds a parameter in its style; null leaves it out. */
  public <T> OutboundRequest parameter(
      Parameter<?> parameter, @Nullable T value, JsonEncoder<? super T> encoder) {
    if (value == null) {
      return this;
    }
    String text = ParameterEncoder.encode(parameter, tree(value, encoder));
    switch (parameter.in()) {
      case HEADER -> headers = headers.with(parameter.name(), text);
      case COOKIE -> {
        String earlier = headers.first("Cookie");
        headers = headers.with("Cookie", earlier == null ? text : earlier + "; " + text);
      }
      case QUERY -> query.append(query.isEmpty() || text.isEmpty() ? "" : "&").append(text);
      case PATH -> throw new IllegalArgumentException("the URL of a message has no expressions");
    }
    return this;
  }

  private static <T> JsonNode tree(T value, JsonEncoder<? super T> encoder) {
    byte[] json = bytes(value, encoder);
    return JsonTrees.OWN.parse(json, 0, json.length);
  }

  private static <T> byte[] bytes(T value, JsonEncoder<? super T> encoder) {
    var written = JsonOutput.write(1024, value, encoder);
    return Arrays.copyOf(written.array(), written.size());
  }

  /** Has this JSON for its content; null leaves it out. */
  public <T> OutboundRequest json(
      String mediaType, @Nullable T value, JsonEncoder<? super T> encoder) {
    return value == null ? this : bytes(mediaType, bytes(value, encoder));
  }

  /**
   * Has the members of this value for its content, as a form (OAS 3.1, 4.8.15); null leaves it out.
   */
  public <T> OutboundRequest form(
      String mediaType, @Nullable T value, JsonEncoder<? super T> encoder) {
    return value == null ? this : text(mediaType, FormText.of(tree(value, encoder)));
  }

  /** Has this text for its content; null leaves it out. */
  public OutboundRequest text(String mediaType, @Nullable String value) {
    return value == null ? this : bytes(mediaType, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Has these bytes for its content; null leaves it out. */
  public OutboundRequest bytes(String mediaType, byte @Nullable [] value) {
    if (value != null) {
      body = value;
      headers = headers.with("Content-Type", mediaType);
    }
    return this;
  }

  OutboundInfo info() {
    return info;
  }

  Headers headers() {
    return headers;
  }

  byte[] body() {
    return body;
  }

  /** The URL with the query's parameters, after those it has itself. */
  URI target() {
    if (query.isEmpty()) {
      return url;
    }
    String text = url.toString();
    int fragment = text.indexOf('#');
    String before = fragment < 0 ? text : text.substring(0, fragment);
    return URI.create(before + (before.indexOf('?') < 0 ? "?" : "&") + query);
  }
}
