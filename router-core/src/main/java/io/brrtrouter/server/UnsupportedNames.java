package io.brrtrouter.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that belong to the product and have no effect in this version. Who uses one is told at the
 * start: nothing that was asked for is left out in silence.
 */
final class UnsupportedNames {
  /** What can be configured, and what of it means no more than to leave it out. */
  private static final Map<String, Set<String>> VARIABLES =
      Map.of(
          "BRRTR_HOT_RELOAD", Set.of("", "off", "false", "no", "0"),
          "BRRTR_JWKS_FETCH_TIMEOUT_MS", Set.of(""),
          "OTEL_EXPORTER_OTLP_ENDPOINT", Set.of("", "off"));

  private static final Map<String, Set<String>> EXTENSIONS =
      Map.of(
          "x-brrtrouter-circuit-breaker", Set.of("false"),
          "x-brrtrouter-rate-limit", Set.of("false"),
          "x-websocket", Set.of("false"),
          "x-cors", Set.of("false"));

  /** The names as keys of a file and, with {@code brrtr.} before them, as system properties. */
  private static final Map<String, String> BY_KEY =
      VARIABLES.keySet().stream()
          .collect(Collectors.toUnmodifiableMap(UnsupportedNames::key, name -> name));

  private UnsupportedNames() {}

  private static String key(String variable) {
    return variable.toLowerCase(Locale.ROOT).replaceFirst("^brrtr_", "").replace('_', '.');
  }

  static boolean isVariable(String name) {
    return VARIABLES.containsKey(name);
  }

  static boolean isKey(String key) {
    return BY_KEY.containsKey(key);
  }

  /** A warning of this variable, unless its value asks for nothing. */
  static Optional<String> ofVariable(String variable, String text, String origin) {
    return warning(origin, text, VARIABLES.getOrDefault(variable, Set.of()));
  }

  /** A warning of this key, unless its value asks for nothing. */
  static Optional<String> ofKey(String key, String text, String origin) {
    return ofVariable(BY_KEY.getOrDefault(key, ""), text, origin);
  }

  /** A warning of each extension of an operation that has no effect. */
  static List<String> ofExtensions(String operation, Map<String, Object> extensions) {
    return extensions.entrySet().stream()
        .filter(extension -> EXTENSIONS.containsKey(extension.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(extension -> ofExtension(operation, extension))
        .toList();
  }

  private static Stream<String> ofExtension(String operation, Map.Entry<String, Object> extension) {
    String name = extension.getKey();
    String text = extension.getValue().toString();
    return warning(name + " of " + operation, text, EXTENSIONS.getOrDefault(name, Set.of()))
        .stream();
  }

  private static Optional<String> warning(String origin, String text, Set<String> asksNothing) {
    return asksNothing.contains(text.strip().toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(origin + " = '" + text + "' has no effect in this version");
  }
}
