package io.brrtrouter.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Method;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.operation.Content;
import io.brrtrouter.outbound.FormText;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.pipeline.BoundOperation;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that is about to be sent. Every method but {@link #send} and {@link #open} returns this
 * request. What the document does not have is refused at once with an {@link
 * IllegalArgumentException} that says what it has; whether values are right is for the service to
 * judge. Not safe for concurrent use.
 */
public final class TestRequest {
  private final TestService service;
  private final Method method;
  private final @Nullable BoundOperation<?, ?> operation;
  private final Target target;
  private @Nullable String contentType;
  private byte[] content = {};
  private @Nullable Multipart parts;

  /** A request of this operation; without one the path is taken as it is. */
  TestRequest(
      TestService service, Method method, String path, @Nullable BoundOperation<?, ?> operation) {
    this.service = service;
    this.method = method;
    this.operation = operation;
    this.target = new Target(path, operation == null ? List.of() : parameters(operation));
  }

  private static List<Parameter<?>> parameters(BoundOperation<?, ?> operation) {
    return operation.info().parameters();
  }

  /**
   * Sends this value of a parameter that the operation documents, in the style that it has; null
   * leaves it out. Values need not be of the parameter's type, so that wrong ones can be sent.
   *
   * @throws IllegalArgumentException if the operation has no parameter of this name, or several
   */
  public TestRequest with(String name, @Nullable Object value) {
    target.add(target.parameter(label(), name), value);
    return this;
  }

  /** The same, of a parameter whose name others have in another location. */
  public TestRequest with(ParameterLocation in, String name, @Nullable Object value) {
    target.add(target.parameter(label(), in, name), value);
    return this;
  }

  /** Adds a pair to the query, documented or not; both are escaped. */
  public TestRequest query(String name, String value) {
    target.query(name, value);
    return this;
  }

  /** Adds a header field, documented or not. */
  public TestRequest header(String name, String value) {
    target.header(name, value);
    return this;
  }

  /** Adds a cookie, documented or not. */
  public TestRequest cookie(String name, String value) {
    target.cookie(name + "=" + value);
    return this;
  }

  /** Says who asks, by name and password (RFC 7617). */
  public TestRequest basic(String user, String password) {
    byte[] login = (user + ":" + password).getBytes(UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
  }

  /** Says who asks, by a token (RFC 6750). */
  public TestRequest bearer(String token) {
    return header("Authorization", "Bearer " + token);
  }

  /**
   * Has this value for its content, written as the operation takes it: JSON, a form, parts, text or
   * bytes. Values are of generated types, or lists, maps, trees and scalars.
   *
   * @throws IllegalArgumentException if the operation takes no content
   */
  public TestRequest body(Object value) {
    return body(value, value.getClass());
  }

  /** The same, of a value that the operation's request declares as this type. */
  TestRequest body(Object value, Class<?> declared) {
    Content<?> taken = operation == null ? null : operation.info().content();
    if (taken == null) {
      throw new IllegalArgumentException(label() + " takes no content");
    }
    Contents.Written written = Contents.write(label(), taken, value, declared);
    return content(written.mediaType(), written.bytes());
  }

  /** Has this JSON for its content, as it stands here; its media type is the operation's. */
  public TestRequest json(String text) {
    return content(jsonType(), text);
  }

  private String jsonType() {
    Content<?> taken = operation == null ? null : operation.info().content();
    if (taken != null) {
      for (Content.Entry<?> entry : taken.mediaTypes()) {
        MediaType type = MediaType.parse(entry.range());
        if (type != null && type.isJson() && !type.isRange()) {
          return entry.range();
        }
      }
    }
    return "application/json";
  }

  /** Has a form of these names and values for its content: name, value, name, value, and so on. */
  public TestRequest form(String... namesAndValues) {
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.withArray(namesAndValues[i]).add(namesAndValues[i + 1]);
    }
    return content("application/x-www-form-urlencoded", FormText.of(members));
  }

  /** Adds a part to its content, which is {@code multipart/form-data}. */
  public TestRequest part(String name, String text) {
    parts().part(name, null, null, text.getBytes(UTF_8));
    return this;
  }

  /** Adds a part of this media type. */
  public TestRequest part(String name, String mediaType, String text) {
    parts().part(name, null, mediaType, text.getBytes(UTF_8));
    return this;
  }

  /** Adds a file. */
  public TestRequest file(String name, String filename, String mediaType, byte[] bytes) {
    parts().part(name, filename, mediaType, bytes);
    return this;
  }

  private Multipart parts() {
    Multipart all = parts == null ? new Multipart() : parts;
    parts = all;
    return all;
  }

  /** Has this text for its content. */
  public TestRequest content(String mediaType, String text) {
    return content(mediaType, text.getBytes(UTF_8));
  }

  /** Has these bytes for its content. */
  public TestRequest content(String mediaType, byte[] bytes) {
    contentType = mediaType;
    content = bytes.clone();
    return this;
  }

  /**
   * Sends it and reads the whole answer.
   *
   * @throws AssertionError if there is no answer within 30 seconds, it breaks off, or it violates
   *     the document
   * @throws IllegalArgumentException if a parameter of the path has no value
   */
  public TestResponse send() {
    return service.send(outgoing());
  }

  /**
   * Sends it and leaves the answer's content to be read as it comes.
   *
   * @throws AssertionError if there is no answer within 30 seconds, or it violates the document
   * @throws IllegalArgumentException if a parameter of the path has no value
   */
  public TestStream open() {
    return service.open(outgoing());
  }

  private Outgoing outgoing() {
    if (parts != null) {
      content(parts.type(), parts.bytes());
    }
    if (contentType != null && !target.headers().contains("Content-Type")) {
      header("Content-Type", contentType);
    }
    String path = target.text(label());
    return new Outgoing(method + " " + path, method, path, target.headers(), content);
  }

  private String label() {
    return operation == null ? method + " " + target.path() : operation.info().id();
  }
}
