package io.brrtrouter.json;

import io.brrtrouter.http.FilePart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Reads values without parts, and tells which kind of value is next. */
abstract sealed class ScalarInput extends UnionCursor permits JsonInput {

  ScalarInput(byte[] bytes, int start, int end, boolean tolerant, ReadContext context) {
    super(bytes, start, end, tolerant, context);
  }

  /** Reads a string. */
  public final String string() {
    int from = at;
    try {
      return text();
    } catch (Doubt e) {
      return past(from, e);
    }
  }

  /** Reads a string that obeys this rule. */
  public final String string(TextRule rule) {
    Constants allowed = rule.allowed();
    if (allowed != null && !tolerant && rule.isList()) {
      return allowed.texts().get(constant(allowed));
    }
    int from = at;
    try {
      String text = text();
      if (tolerant || accepts(rule, text)) {
        return text;
      }
    } catch (Doubt e) {
      return past(from, e);
    }
    return past(from);
  }

  /** Reads one of these strings: its index. */
  public final int constant(Constants constants) {
    int from = at;
    try {
      int index = next() == '"' ? indexIn(constants.names()) : -1;
      if (index < 0) {
        throw unfit("enum", "must be one of the allowed values", at);
      }
      return index;
    } catch (Doubt e) {
      past(from, e);
      return 0;
    }
  }

  /** Reads one of these strings, which obeys this rule as well: its index. */
  public final int constant(Constants constants, TextRule rule) {
    next();
    int from = at;
    int index = constant(constants);
    if (!tolerant && !rule.accepts(constants.texts().get(index))) {
      past(from);
    }
    return index;
  }

  /** Reads an integer of 32 bits. */
  public final int int32() {
    return int32(IntegerRule.ANY);
  }

  /** Reads an integer of 32 bits that obeys this rule. */
  public final int int32(IntegerRule rule) {
    int from = at;
    try {
      int value = readInt();
      if (tolerant || rule.accepts(value)) {
        return value;
      }
    } catch (Doubt e) {
      past(from, e);
      return 0;
    }
    past(from);
    return 0;
  }

  /** Reads an integer of 64 bits. */
  public final long int64() {
    return int64(IntegerRule.ANY);
  }

  /** Reads an integer of 64 bits that obeys this rule. */
  public final long int64(IntegerRule rule) {
    int from = at;
    try {
      long value = readLong();
      if (tolerant || rule.accepts(value)) {
        return value;
      }
    } catch (Doubt e) {
      past(from, e);
      return 0;
    }
    past(from);
    return 0;
  }

  /** Reads an integer of any size. */
  public final BigInteger bigInteger() {
    return bigInteger(NumberRule.ANY);
  }

  /** Reads an integer of any size that obeys this rule. */
  public final BigInteger bigInteger(NumberRule rule) {
    int from = at;
    try {
      BigInteger value = readInteger();
      if (tolerant || rule == NumberRule.ANY || rule.accepts(new BigDecimal(value))) {
        return value;
      }
    } catch (Doubt e) {
      return past(from, e);
    }
    return past(from);
  }

  /** Reads a number as it is written. */
  public final BigDecimal decimal() {
    return decimal(NumberRule.ANY);
  }

  /** Reads a number, as it is written, that obeys this rule. */
  public final BigDecimal decimal(NumberRule rule) {
    int from = at;
    try {
      BigDecimal value = readDecimal();
      if (tolerant || rule == NumberRule.ANY || rule.accepts(value)) {
        return value;
      }
    } catch (Doubt e) {
      return past(from, e);
    }
    return past(from);
  }

  /** Reads a number as the nearest {@code float}; finite. */
  public final float float32() {
    return float32(NumberRule.ANY);
  }

  /** Reads a number that obeys this rule as the nearest {@code float}; finite. */
  public final float float32(NumberRule rule) {
    int from = at;
    try {
      return readFloat(rule);
    } catch (Doubt e) {
      past(from, e);
      return 0;
    }
  }

  /** Reads a number as the nearest {@code double}; finite. */
  public final double float64() {
    return float64(NumberRule.ANY);
  }

  /** Reads a number that obeys this rule as the nearest {@code double}; finite. */
  public final double float64(NumberRule rule) {
    int from = at;
    try {
      return readDouble(rule);
    } catch (Doubt e) {
      past(from, e);
      return 0;
    }
  }

  /** Reads a boolean. */
  public final boolean bool() {
    int from = at;
    try {
      return isTrue(next());
    } catch (Doubt e) {
      past(from, e);
      return false;
    }
  }

  /** Reads a boolean that can only be this one. */
  public final boolean bool(boolean only) {
    if (!tolerant && next() != (only ? 't' : 'f')) {
      past(at);
      return only;
    }
    return bool();
  }

  /** Reads a UUID (RFC 9562, 4). */
  public final UUID uuid() {
    return TextValues.uuid(this);
  }

  /** Reads a UUID, as a text that obeys this rule. */
  public final UUID uuid(TextRule rule) {
    return isText(rule) ? TextValues.uuid(this) : past(at);
  }

  /** Reads a date (RFC 3339, 5.6). */
  public final LocalDate date() {
    return TextValues.date(this);
  }

  /** Reads a date, as a text that obeys this rule. */
  public final LocalDate date(TextRule rule) {
    return isText(rule) ? TextValues.date(this) : past(at);
  }

  /**
   * Reads a date and time (RFC 3339, 5.6). A leap second is the second before it, digits past the
   * nanosecond are cut; an offset beyond 18 hours cannot be held.
   */
  public final OffsetDateTime dateTime() {
    return TextValues.dateTime(this);
  }

  /** Reads a date and time, as a text that obeys this rule. */
  public final OffsetDateTime dateTime(TextRule rule) {
    return isText(rule) ? TextValues.dateTime(this) : past(at);
  }

  /** Reads base64 (RFC 4648, 4). */
  public final byte[] bytes() {
    return TextValues.bytes(this);
  }

  /** Reads base64, as a text that obeys this rule. */
  public final byte[] bytes(TextRule rule) {
    return isText(rule) ? TextValues.bytes(this) : past(at);
  }

  /** Reads a string as its UTF-8; of a multipart form, the bytes of a file. */
  public final byte[] binary() {
    return TextValues.binary(this);
  }

  /** Reads a file of a multipart form. */
  public final FilePart file() {
    return TextValues.file(this);
  }

  /** Reads any value as a tree, the same that {@link JsonTrees} builds. */
  public final JsonNode tree() {
    int from = passNext();
    return treeOf(from, at);
  }

  /** Whether null is next; it is then behind. */
  public final boolean nextNull() {
    if (next() != 'n') {
      return false;
    }
    skipNull();
    return true;
  }

  /** As above, where only the schema can say whether null is allowed. */
  public final boolean doubtfulNull() {
    if (next() != 'n') {
      return false;
    }
    if (!tolerant) {
      noteValue();
    }
    skipNull();
    return true;
  }

  /** Whether a string is next. */
  public final boolean isString() {
    return next() == '"';
  }

  /** Whether a number is next. */
  public final boolean isNumber() {
    int b = next();
    return b == '-' || (b >= '0' && b <= '9');
  }

  /** Whether a boolean is next. */
  public final boolean isBoolean() {
    int b = next();
    return b == 't' || b == 'f';
  }

  /** Whether an array is next. */
  public final boolean isArray() {
    return next() == '[';
  }

  /** Whether an object is next. */
  public final boolean isObject() {
    return next() == '{';
  }

  /** Whether the string that is next, and stays next, obeys; a file in its place is none. */
  private boolean isText(TextRule rule) {
    if (tolerant) {
      return true;
    }
    next();
    int from = at;
    try {
      String text = text();
      return TextValues.file(text, context.files()) == null && accepts(rule, text);
    } catch (Doubt e) {
      return false;
    } finally {
      at = from;
    }
  }

  private boolean accepts(TextRule rule, String text) {
    if (!rule.isImmediate()) {
      return rule.accepts(text, budget());
    }
    int from = lastText() + 1;
    // As many characters as bytes: there is neither an escape nor anything but ASCII.
    return at - 1 - from == text.length()
        ? rule.accepts(text, bytes, from)
        : rule.accepts(text, null);
  }
}
