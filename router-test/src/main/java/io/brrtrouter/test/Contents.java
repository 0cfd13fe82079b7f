package io.brrtrouter.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.http.MediaType;
import io.brrtrouter.json.ScalarText;
import io.brrtrouter.operation.Content;
import io.brrtrouter.outbound.FormText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes the content of requests as the document has it. */
final class Contents {
  private Contents() {}

  /**
   * Content of a request.
   *
   * @param mediaType what it is
   * @param bytes all of it
   */
  @SuppressWarnings("ArrayRecordComponent") // a hand-over, never compared
  record Written(String mediaType, byte[] bytes) {}

  /**
   * A value as the content of an operation.
   *
   * @param declared the type that its request has it in
   */
  static Written write(String operation, Content<?> content, Object value, Class<?> declared) {
    List<? extends Content.Entry<?>> entries = content.mediaTypes();
    Class<?>[] branches = declared.getPermittedSubclasses();
    if (entries.size() == 1 || branches == null || declared.getEnclosingClass() == null) {
      return write(entries.getFirst(), value, declared); // not a branch for each media type
    }
    int branch = List.of(branches).indexOf(value.getClass());
    if (branches.length != entries.size() || branch < 0) {
      throw new IllegalArgumentException(
          "which media type of " + operation + " is meant is not clear: say so by content(..)");
    }
    var only = value.getClass().getRecordComponents()[0];
    Object branchValue = Components.value(only, value);
    return write(entries.get(branch), branchValue == null ? "" : branchValue, only.getType());
  }

  private static Written write(Content.Entry<?> entry, Object value, Class<?> declared) {
    return switch (entry) {
      case Content.Json<?> json ->
          new Written(type(json.range(), "application/json"), Values.json(value, declared));
      case Content.Form<?> form ->
          new Written(
              type(form.range(), "application/x-www-form-urlencoded"),
              FormText.of(Values.tree(value)).getBytes(UTF_8));
      case Content.Multipart<?> parts -> {
        Multipart body = new Multipart().members(value);
        yield new Written(body.type(), body.bytes());
      }
      case Content.Text<?> text ->
          new Written(
              type(text.range(), "text/plain") + "; charset=utf-8",
              ScalarText.of(value).getBytes(UTF_8));
      case Content.Binary<?> binary ->
          new Written(type(binary.range(), "application/octet-stream"), bytes(value));
    };
  }

  /** The media type itself, or one of a range. */
  private static String type(String range, String usual) {
    MediaType type = MediaType.parse(range);
    return type == null || type.isRange() ? usual : range;
  }

  private static byte[] bytes(Object value) {
    return switch (value) {
      case byte[] bytes -> bytes;
      case InputStream in -> {
        try {
          yield in.readAllBytes();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      default ->
          throw new IllegalArgumentException(
              "binary content is an array or a stream of bytes, not " + value.getClass().getName());
    };
  }
}
