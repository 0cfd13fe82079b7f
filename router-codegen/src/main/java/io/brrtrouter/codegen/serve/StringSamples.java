package io.brrtrouter.codegen.serve;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import io.brrtrouter.validation.Patterns;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Makes strings from their keywords. */
final class StringSamples {
  /** Any seed would do; a fixed one gives the same answers each time. */
  private static final long SEED = 42;

  /** The longest text that is made of a pattern, and how often what is endless repeats in it. */
  private static final int LONGEST = 20_000;

  private static final int ENDLESS = 100;

  private StringSamples() {}

  static String of(JsonNode schema) {
    String format = format(schema.path("format").asString(""));
    if (!format.isEmpty()) {
      return format;
    }
    int least = Math.min(10_000, schema.path("minLength").asInt(0));
    int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    if (schema.has("pattern")) {
      return matching(schema.path("pattern").asString(), least, most);
    }
    return fitted("string", least, most);
  }

  private static String fitted(String text, int least, int most) {
    String longer = text.length() < least ? text + "x".repeat(least - text.length()) : text;
    return longer.length() > most ? longer.substring(0, most) : longer;
  }

  /** The first of some strings of this pattern that has the length. */
  private static String matching(String pattern, int least, int most) {
    if (Patterns.mayBeLong(pattern, ENDLESS, LONGEST)) {
      return fitted("string", least, most);
    }
    try {
      RgxGen generator = RgxGen.parse(pattern);
      Random random = new Random(SEED);
      String candidate = generator.generate(random);
      for (int tries = 0; tries < 100; tries++) {
        if (candidate.length() >= least && candidate.length() <= most) {
          return candidate;
        }
        candidate = generator.generate(random);
      }
      return candidate;
    } catch (RgxGenParseException e) {
      return fitted("string", least, most); // look-around and the like: nothing better is known
    }
  }

  private static String format(String format) {
    return switch (format) {
      case "date" -> "2026-01-31";
      case "date-time" -> "2026-01-31T12:00:00Z";
      case "time" -> "12:00:00Z";
      case "duration" -> "PT1H";
      case "uuid" -> "123e4567-e89b-42d3-a456-426614174000";
      case "email", "idn-email" -> "user@example.com";
      case "hostname", "idn-hostname" -> "example.com";
      case "ipv4" -> "192.0.2.1";
      case "ipv6" -> "2001:db8::1";
      case "uri", "url", "iri" -> "https://example.com/";
      case "uri-reference", "iri-reference" -> "/example";
      case "uri-template" -> "/example/{id}";
      case "json-pointer" -> "/example";
      case "relative-json-pointer" -> "0/example";
      case "regex" -> "[a-z]+";
      case "byte" -> "c3RyaW5n";
      case "decimal", "money" -> "12.50";
      default -> "";
    };
  }
}
