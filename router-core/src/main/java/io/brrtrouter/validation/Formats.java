package io.brrtrouter.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The formats of strings, each as strict as the standard that defines it. Hand-written scanners in
 * linear time, which allocate nothing for the common formats; those of numbers are in {@link
 * NumberFormats}. Those of {@link Format} count as well. Safe for concurrent use.
 */
public final class Formats {
  private static final Predicate<String> URI = Uris::isUri;

  private static final Map<String, Predicate<String>> BY_NAME =
      Map.ofEntries(
          Map.entry("date", Rfc3339::isDate),
          Map.entry("time", Rfc3339::isTime),
          Map.entry("date-time", Rfc3339::isDateTime),
          Map.entry("duration", Durations::isDuration),
          Map.entry("email", Emails::isEmail),
          Map.entry("idn-email", Emails::isIdnEmail),
          Map.entry("hostname", Hosts::isHostname),
          Map.entry("idn-hostname", Hosts::isIdnHostname),
          Map.entry("ipv4", IpAddresses::isIpv4),
          Map.entry("ipv6", IpAddresses::isIpv6),
          Map.entry("uri", URI),
          Map.entry("uri-reference", Uris::isUriReference),
          Map.entry("iri", Uris::isIri),
          Map.entry("iri-reference", Uris::isIriReference),
          Map.entry("uri-template", UriTemplates::isTemplate),
          Map.entry("json-pointer", JsonPointers::isPointer),
          Map.entry("relative-json-pointer", JsonPointers::isRelative),
          Map.entry("regex", Patterns::isPattern),
          Map.entry("uuid", TextForms::isUuid),
          Map.entry("byte", TextForms::isBase64),
          Map.entry("decimal", TextForms::isDecimal),
          Map.entry("money", TextForms::isDecimal));

  /** Formats that every string obeys. */
  private static final Set<String> ANY_STRING = Set.of("binary", "password");

  private Formats() {}

  /** Whether the text obeys the format; a format that is not known is always obeyed. */
  public static boolean accepts(String format, String text) {
    Predicate<String> check = check(format);
    return check == null || check.test(text);
  }

  /**
   * Whether the text obeys a check that is one of these formats'.
   *
   * @param ascii where the text stands as it is, all of it ASCII
   * @param from its first byte
   */
  public static boolean accepts(Predicate<String> check, String text, byte[] ascii, int from) {
    return (check == URI && Uris.isUsual(ascii, from, from + text.length())) || check.test(text);
  }

  /** The check of a format; null where the format is unknown or allows any string. */
  public static @Nullable Predicate<String> check(String format) {
    Predicate<String> check = BY_NAME.get(format);
    return check != null ? check : OwnFormats.FOUND.checks().get(format);
  }

  /** Whether the runtime itself knows a format, of strings or of numbers. */
  public static boolean isKnown(String format) {
    return BY_NAME.containsKey(format)
        || ANY_STRING.contains(format)
        || NumberFormats.check(format) != null;
  }

  /**
   * Whether a format may refuse strings: some of those that are known do, and any other may be
   * {@linkplain Format somebody's own}.
   */
  public static boolean mayRefuse(String format) {
    return BY_NAME.containsKey(format) || !isKnown(format);
  }

  /** What is wrong with the formats that users brought; empty: nothing. */
  public static List<String> problems() {
    return OwnFormats.FOUND.problems();
  }

  /** The names of the formats that refuse some strings. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }
}
