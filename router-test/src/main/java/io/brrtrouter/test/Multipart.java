package io.brrtrouter.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.brrtrouter.http.FilePart;
import io.brrtrouter.http.MediaType;
import io.brrtrouter.json.ScalarText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code multipart/form-data} (RFC 7578). */
final class Multipart {
  private static final String BOUNDARY = "the-test-kit-s-boundary";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** Adds a part; without a file name it is no file. */
  Multipart part(String name, @Nullable String filename, @Nullable String type, byte[] content) {
    StringBuilder head = new StringBuilder("--").append(BOUNDARY);
    head.append("\r\nContent-Disposition: form-data; name=\"").append(escaped(name)).append('"');
    if (filename != null) {
      head.append("; filename=\"").append(escaped(filename)).append('"');
    }
    if (type != null) {
      head.append("\r\nContent-Type: ").append(type);
    }
    body.writeBytes(head.append("\r\n\r\n").toString().getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF_8));
    return this;
  }

  /** As HTML writes names in this header field (RFC 7578, 2). */
  private static String escaped(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** Adds the members of a generated type: its files, each under the name that it says, and all. */
  Multipart members(Object value) {
    List<FilePart> files = files(value);
    files.forEach(this::file);
    if (Values.tree(value) instanceof ObjectNode members) {
      files.forEach(file -> members.remove(file.name()));
      members.properties().forEach(member -> member(member.getKey(), member.getValue()));
    }
    return this;
  }

  private void file(FilePart file) {
    MediaType type = file.contentType();
    String filename = file.filename() == null ? file.name() : file.filename();
    try {
      part(
          file.name(),
          filename,
          type == null ? "application/octet-stream" : type.essence(),
          file.stream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each item is a part of its own; what has members is JSON (OAS 3.1, 4.8.15.1). */
  private void member(String name, JsonNode value) {
    if (value.isArray()) {
      value.forEach(item -> member(name, item));
    } else if (value.isObject()) {
      part(name, null, "application/json", value.toString().getBytes(UTF_8));
    } else if (!value.isNull()) {
      part(name, null, null, ScalarText.of(value).getBytes(UTF_8));
    }
  }

  private static List<FilePart> files(Object value) {
    List<FilePart> files = new ArrayList<>();
    if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Object member = Components.value(component, value);
        if (member instanceof FilePart file) {
          files.add(file);
        } else if (member instanceof Collection<?> items) {
          items.forEach(item -> {
            if (item instanceof FilePart file) {
              files.add(file);
            }
          });
        }
      }
    }
    return files;
  }

  String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  /** All that was added, and its end. */
  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(body.toByteArray());
    whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return whole.toByteArray();
  }
}
