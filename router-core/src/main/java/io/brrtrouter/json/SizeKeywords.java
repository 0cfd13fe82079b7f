package io.brrtrouter.json;

import io.brrtrouter.json.SchemaKeyword.Site;
import java.math.BigInteger;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The keywords that limit how many characters, items or members there are. Characters are code
 * points (JSON Schema, 6.3.1); of a multipart part's bytes, bytes are counted.
 */
final class SizeKeywords {
  private SizeKeywords() {}

  static @Nullable Assertion minLength(Site site) {
    return atLeast(site, SizeKeywords::length, "character");
  }

  static @Nullable Assertion maxLength(Site site) {
    return atMost(site, SizeKeywords::length, "character");
  }

  static @Nullable Assertion minItems(Site site) {
    return atLeast(site, SizeKeywords::items, "item");
  }

  static @Nullable Assertion maxItems(Site site) {
    return atMost(site, SizeKeywords::items, "item");
  }

  static @Nullable Assertion minProperties(Site site) {
    return atLeast(site, SizeKeywords::members, "member");
  }

  static @Nullable Assertion maxProperties(Site site) {
    return atMost(site, SizeKeywords::members, "member");
  }

  /** The count that a keyword names; -1 if it is none. A count is a whole number, 2.0 as well. */
  static int count(@Nullable JsonNode value) {
    BigInteger count = value != null && value.isNumber() ? Numbers.integer(value) : null;
    return count == null || count.signum() < 0
        ? -1
        : count.bitLength() > 31 ? Integer.MAX_VALUE : count.intValue();
  }

  private static @Nullable Assertion atLeast(Site site, ToIntFunction<JsonNode> size, String unit) {
    int least = count(site.value());
    return least <= 0
        ? null
        : new Assertion(
            site.name(),
            value -> {
              int actual = size.applyAsInt(value);
              return actual < 0 || actual >= least;
            },
            () -> "must have at least " + counted(least, unit));
  }

  private static @Nullable Assertion atMost(Site site, ToIntFunction<JsonNode> size, String unit) {
    int most = count(site.value());
    return most < 0
        ? null
        : new Assertion(
            site.name(),
            value -> size.applyAsInt(value) <= most,
            () -> "must have at most " + counted(most, unit));
  }

  static String counted(int count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s");
  }

  private static int length(JsonNode value) {
    if (value.isString()) {
      String text = value.stringValue();
      return text.codePointCount(0, text.length());
    }
    return value.isBinary() ? value.binaryValue().length : -1;
  }

  private static int items(JsonNode value) {
    return value.isArray() ? value.size() : -1;
  }

  private static int members(JsonNode value) {
    return value.isObject() ? value.size() : -1;
  }
}
