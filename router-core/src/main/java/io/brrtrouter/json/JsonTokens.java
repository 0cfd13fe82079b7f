package io.brrtrouter.json;

import io.brrtrouter.http.ResponseBody;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes the tokens of JSON in UTF-8, with the commas they need, into an array that grows. What
 * readers may refuse leaves a doubt.
 */
abstract sealed class JsonTokens permits ScalarOutput {
  /** A hint beyond this is not believed: the array then grows to what is really written. */
  private static final int LARGEST_START = 1 << 24;

  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** So many characters are escaped before there must be room for more. */
  private static final int STRETCH = 1024;

  /** Nothing is written deeper than this; what {@link JsonLimits} lets nobody read is doubtful. */
  private static final int DEEPEST_WRITTEN = 500;

  /** Names that are longer are doubtful: readers have limits on them. */
  private static final int LONGEST_NAME = 10_000;

  /** Numbers of fewer digits fit a {@code long}. */
  private static final int LONG_DIGITS = 19;

  private byte[] bytes;
  private int at;
  private boolean comma;
  private int depth;
  boolean doubtful;

  JsonTokens(int sizeHint) {
    bytes = new byte[Math.clamp(sizeHint, 64, LARGEST_START)];
  }

  /** What was written: the buffer itself, so that nothing may be written after. */
  public final ResponseBody.Bytes body() {
    return new ResponseBody.Bytes(bytes, at);
  }

  /** How much was written. */
  final int length() {
    return at;
  }

  /** The string that was written from here on, which has no escapes. */
  final String textFrom(int start) {
    int from = start + (bytes[start] == ',' ? 2 : 1);
    return new String(bytes, from, at - 1 - from, StandardCharsets.US_ASCII);
  }

  /** The value that was written from here on; null if it is more than readers take. */
  final @Nullable JsonNode treeFrom(int start) {
    int from = start + (bytes[start] == ',' ? 1 : 0);
    try {
      return JsonTrees.OWN.parse(bytes, from, at - from);
    } catch (MalformedJsonException e) {
      return null;
    }
  }

  final void start(char bracket) {
    int to = open(1);
    bytes[to] = (byte) bracket;
    at = to + 1;
    comma = false;
    if (++depth > JsonLimits.DEEPEST) {
      tooDeep();
    }
  }

  final void end(char bracket) {
    reserve(1);
    bytes[at++] = (byte) bracket;
    comma = true;
    depth--;
  }

  private void tooDeep() {
    doubtful = true;
    if (depth > DEEPEST_WRITTEN) {
      throw new IllegalArgumentException("nested more than " + DEEPEST_WRITTEN + " levels deep");
    }
  }

  /** The name of a member that needs no escapes, with its colon. */
  @SuppressWarnings("deprecation") // drops the high bytes of characters, of which there are none
  final void plainName(String name) {
    int length = name.length();
    int to = open(length + 3);
    bytes[to] = '"';
    name.getBytes(0, length, bytes, to + 1);
    to += length + 1;
    bytes[to] = '"';
    bytes[to + 1] = ':';
    at = to + 2;
    comma = false;
  }

  /** The name of a member, with its colon. */
  final void anyName(String name) {
    write(name);
    doubtful |= name.length() > LONGEST_NAME;
    reserve(1);
    bytes[at++] = ':';
    comma = false;
  }

  /** A number, {@code true}, {@code false} or {@code null}. */
  @SuppressWarnings("deprecation") // drops the high bytes of characters, of which there are none
  final void literal(String text) {
    int length = text.length();
    int to = open(length);
    text.getBytes(0, length, bytes, to);
    at = to + length;
  }

  final void write(int value) {
    int to = open(NumberText.LONGEST);
    at = NumberText.put(bytes, to, value);
  }

  final void write(long value) {
    int to = open(NumberText.LONGEST);
    at = NumberText.put(bytes, to, value);
  }

  final void write(double value) {
    int to = open(NumberText.LONGEST);
    at = NumberText.put(bytes, to, value);
  }

  final void write(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      write(value.longValue());
    } else {
      longNumber(value.toString());
    }
  }

  /** Without an exponent, unless it would be mostly zeros. */
  final void write(BigDecimal value) {
    int scale = value.scale();
    if (scale >= 0 && scale <= NumberText.MOST_PLACES && value.precision() < LONG_DIGITS) {
      int to = open(NumberText.LONGEST);
      at = NumberText.put(bytes, to, value.unscaledValue().longValue(), scale);
    } else {
      longNumber(Numbers.text(value));
    }
  }

  private void longNumber(String text) {
    literal(text);
    doubtful |=
        text.length() > JsonLimits.DEFAULT.maxNumberLength()
            || Numbers.exponent(text) > JsonLimits.DEFAULT.maxExponent();
  }

  /**
   * A string; half of a surrogate pair is written as its code. Whether it stands there as it is,
   * all of it ASCII.
   */
  final boolean write(String value) {
    int length = value.length();
    int to = open(length + 2);
    bytes[to++] = '"';
    int copied = EscapedText.copyPlain(value, bytes, to);
    at = to + copied;
    if (copied < length) {
      escaped(value, copied);
    }
    bytes[at++] = '"';
    return copied == length;
  }

  /** Whether the string that was written last, as it is, obeys a rule. */
  final boolean obeys(TextRule rule, String written) {
    return rule.accepts(written, bytes, at - 1 - written.length());
  }

  /** The rest of a string, and room for the quote after it. */
  private void escaped(String value, int from) {
    int end = value.length();
    int i = from;
    while (i < end) {
      int stop = EscapedText.stretch(value, i, Math.min(end, i + STRETCH));
      reserve(EscapedText.LONGEST * (stop - i) + 1);
      int to = EscapedText.put(value, i, stop, bytes, at);
      doubtful |= to < 0;
      at = Math.abs(to);
      i = stop;
    }
  }

  final void write(UUID value) {
    int to = quote(UuidText.LENGTH);
    UuidText.put(bytes, to, value);
    unquote(to + UuidText.LENGTH);
  }

  final void write(LocalDate value) {
    int to = quote(TimeText.LONGEST);
    unquote(TimeText.put(bytes, to, value));
  }

  final void write(OffsetDateTime value) {
    int to = quote(TimeText.LONGEST);
    unquote(TimeText.put(bytes, to, value));
  }

  final void write(byte[] value) {
    byte[] text = Base64.getEncoder().encode(value);
    int to = quote(text.length);
    System.arraycopy(text, 0, bytes, to, text.length);
    unquote(to + text.length);
  }

  private int quote(int room) {
    int to = open(room + 2);
    bytes[to] = '"';
    return to + 1;
  }

  private void unquote(int to) {
    bytes[to] = '"';
    at = to + 1;
  }

  /** Where the next token goes, after the comma it needs; there is room for so many bytes. */
  private int open(int room) {
    reserve(room + 1);
    if (comma) {
      bytes[at++] = ',';
    }
    comma = true;
    return at;
  }

  private void reserve(int more) {
    if (bytes.length - at < more || more < 0) {
      grow(more);
    }
  }

  private void grow(int more) {
    long needed = (long) at + Integer.toUnsignedLong(more);
    if (needed > LARGEST_ARRAY) {
      throw new IllegalArgumentException("a value of more than 2 GB cannot be sent at once");
    }
    bytes =
        Arrays.copyOf(bytes, (int) Math.min(Math.max(needed, 2L * bytes.length), LARGEST_ARRAY));
  }
}
