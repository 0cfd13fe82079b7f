package io.brrtrouter.codegen.plan;

import io.brrtrouter.http.Status;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names for the documented responses: the reason phrase, or what a range stands for. */
final class ResponseNames {
  private ResponseNames() {}

  /** A name for a status, a range such as {@code 4XX}, or {@code default}. */
  static String of(String status) {
    return switch (status.toUpperCase(Locale.ROOT)) {
      case "DEFAULT" -> "Default";
      case "1XX" -> "Informational";
      case "2XX" -> "Success";
      case "3XX" -> "Redirection";
      case "4XX" -> "ClientError";
      case "5XX" -> "ServerError";
      default -> phrase(status);
    };
  }

  /** Whether the response carries its own status. */
  static boolean isOpen(String status) {
    return code(status) < 0;
  }

  /** The status code, or -1 where the document does not fix one. */
  static int code(String status) {
    boolean three = status.length() == 3 && status.chars().allMatch(c -> c >= '0' && c <= '9');
    int code = three ? Integer.parseInt(status) : -1;
    return code >= 100 && code <= 599 ? code : -1;
  }

  /** Every name there is a phrase for. */
  static List<String> all() {
    return Stream.concat(
            Stream.of("default", "1XX", "2XX", "3XX", "4XX", "5XX"),
            IntStream.range(100, 600).mapToObj(Integer::toString))
        .map(ResponseNames::of)
        .toList();
  }

  private static String phrase(String status) {
    int code = code(status);
    if (code < 0) {
      return "Default";
    }
    String phrase = Status.of(code).reason();
    return code == 200 ? "Ok" : Identifiers.type(phrase, "Status");
  }
}
