package io.brrtrouter.codegen.plan;

import java.util.Locale;
import java.util.Set;

/** How content of a media type is read and written. */
public enum ContentKind {
  /** JSON. */
  JSON,
  /** {@code application/x-www-form-urlencoded}. */
  FORM,
  /** {@code multipart/form-data}. */
  MULTIPART,
  /** Text. */
  TEXT,
  /** Server-sent events. */
  EVENTS,
  /** Bytes, as a stream. */
  BINARY;

  /** Formats of structured values that nothing here reads or writes. */
  private static final Set<String> FOREIGN =
      Set.of(
          "application/xml",
          "text/xml",
          "application/yaml",
          "application/x-yaml",
          "text/yaml",
          "application/vnd.kubernetes.protobuf",
          "application/protobuf",
          "application/x-protobuf",
          "application/cbor",
          "application/msgpack",
          "application/x-ndjson",
          "application/jsonl");

  /** The kind of a media type or range. */
  static ContentKind of(String range) {
    String essence = essence(range);
    if (essence.equals("application/x-www-form-urlencoded")) {
      return FORM;
    }
    if (essence.startsWith("multipart/")) {
      return MULTIPART;
    }
    if (essence.equals("text/event-stream")) {
      return EVENTS;
    }
    boolean json = essence.endsWith("/json") || essence.endsWith("+json");
    if (json || essence.equals("application/*") || essence.equals("*/*")) {
      return JSON;
    }
    return essence.startsWith("text/") && !isForeign(range) ? TEXT : BINARY;
  }

  /** Whether values of a schema are written in a format that nothing here knows. */
  static boolean isForeign(String range) {
    String essence = essence(range);
    return FOREIGN.contains(essence) || essence.endsWith("+xml") || essence.endsWith("+yaml");
  }

  /** The type and subtype, lower case, without parameters. */
  static String essence(String range) {
    int semicolon = range.indexOf(';');
    return (semicolon < 0 ? range : range.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }
}
