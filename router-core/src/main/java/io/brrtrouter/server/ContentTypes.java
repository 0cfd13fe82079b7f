package io.brrtrouter.server;

import java.util.Locale;

/** The media types of files, by the ends of their names. */
final class ContentTypes {
  private ContentTypes() {}

  static String of(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (end) {
      case "html", "htm" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js", "mjs" -> "text/javascript; charset=utf-8";
      case "txt", "md" -> "text/plain; charset=utf-8";
      case "csv" -> "text/csv; charset=utf-8";
      case "json", "map" -> "application/json";
      case "yaml", "yml" -> "application/yaml";
      case "xml" -> "application/xml";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "gif" -> "image/gif";
      case "webp" -> "image/webp";
      case "avif" -> "image/avif";
      case "ico" -> "image/x-icon";
      case "woff" -> "font/woff";
      case "woff2" -> "font/woff2";
      case "ttf" -> "font/ttf";
      case "pdf" -> "application/pdf";
      case "wasm" -> "application/wasm";
      case "webmanifest" -> "application/manifest+json";
      case "mp4" -> "video/mp4";
      case "zip" -> "application/zip";
      default -> "application/octet-stream";
    };
  }
}
