package io.brrtrouter.codegen.plan;

/**
 * Names that tell the media types of one request, or of one status, apart: {@code OkCsv} from
 * {@code Ok}.
 */
final class ContentNames {
  private ContentNames() {}

  /** A suffix for a media type. */
  static String of(String mediaType) {
    String essence = ContentKind.essence(mediaType);
    return switch (essence) {
      case "text/plain" -> "Text";
      case "application/x-www-form-urlencoded" -> "Form";
      case "multipart/form-data" -> "Multipart";
      case "text/event-stream" -> "Events";
      case "application/octet-stream" -> "Binary";
      case "*/*" -> "Any";
      default -> {
        String subtype = essence.substring(essence.indexOf('/') + 1);
        yield Identifiers.type(
            subtype.equals("*") ? essence.substring(0, essence.indexOf('/') + 1) : subtype, "Type");
      }
    };
  }
}
