package io.brrtrouter.json;

import io.brrtrouter.http.FilePart;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.validation.MatchBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes a value as JSON in UTF-8 (RFC 8259) into a buffer of the expected size, which is handed
 * over uncopied. What is written is always well-formed as long as members and values are announced
 * in order; whether it obeys a schema is noticed on the way: a rule that is broken, or a null where
 * a value belongs, leaves a {@linkplain #doubtful() doubt} and never an exception. A value without
 * a form in JSON, {@code NaN} for instance, is an {@link IllegalArgumentException}. One per value;
 * not safe for concurrent use.
 */
public final class JsonOutput extends JsonTokens {
  private @Nullable MatchBudget budget;

  /**
   * An output with nothing written.
   *
   * @param sizeHint how many bytes it may come to; no limit
   */
  public JsonOutput(int sizeHint) {
    super(sizeHint);
  }

  /**
   * A value as JSON.
   *
   * @param sizeHint how many bytes it may come to; no limit
   * @throws IllegalArgumentException if a part of the value has no form in JSON
   */
  public static <T> ResponseBody.Bytes write(
      int sizeHint, @Nullable T value, JsonEncoder<? super T> encoder) {
    JsonOutput output = new JsonOutput(sizeHint);
    output.value(value, encoder);
    return output.body();
  }

  /** Leaves a doubt: nothing here says that what is written obeys its schema. */
  public JsonOutput doubt() {
    doubtful = true;
    return this;
  }

  /**
   * Leaves a doubt unless a value tells the branch of a union that is going to be written.
   *
   * @param value the member that tells
   * @param values of all branches
   * @param from the first of this branch
   * @param to the one after its last
   */
  public JsonOutput tag(@Nullable Object value, Constants values, int from, int to) {
    int index = value == null ? -1 : values.indexOf(value.toString());
    doubtful |= index < from || index >= to;
    return this;
  }

  /** Whether the schema must be asked about what was written. */
  public boolean doubtful() {
    return doubtful;
  }

  /** Begins an object. */
  public void startObject() {
    start('{');
  }

  /** Ends an object. */
  public void endObject() {
    end('}');
  }

  /** Begins an array. */
  public void startArray() {
    start('[');
  }

  /** Ends an array. */
  public void endArray() {
    end(']');
  }

  /**
   * The name of the next member, which must be ASCII and free of what JSON escapes: it is copied.
   */
  public JsonOutput member(String name) {
    assert EscapedText.isPlain(name) : name;
    plainName(name);
    return this;
  }

  /** The name of the next member, whatever it is. */
  public JsonOutput name(String name) {
    anyName(name);
    return this;
  }

  /** A null that the schema allows. */
  public void nullValue() {
    literal("null");
  }

  /** A null where a value belongs: it is written, in doubt. */
  public void missing() {
    doubtful = true;
    nullValue();
  }

  /** A string. */
  public void string(@Nullable String value) {
    if (value == null) {
      missing();
      return;
    }
    write(value);
  }

  /** A string that should obey this rule. */
  public void string(@Nullable String value, TextRule rule) {
    if (value == null) {
      missing();
      return;
    }
    boolean asIs = write(value);
    doubtful |= !accepts(rule, value, asIs);
  }

  private boolean accepts(TextRule rule, String value, boolean asIs) {
    if (rule.isImmediate()) {
      return asIs ? obeys(rule, value) : rule.accepts(value);
    }
    if (budget == null) {
      budget = new MatchBudget(MatchBudget.DEFAULT_STEPS);
    }
    return rule.accepts(value, budget);
  }

  /** An integer. */
  public void int32(int value) {
    write(value);
  }

  /** An integer that should obey this rule. */
  public void int32(int value, IntegerRule rule) {
    write(value);
    doubtful |= !rule.accepts(value);
  }

  /** An integer. */
  public void int64(long value) {
    write(value);
  }

  /** An integer that should obey this rule. */
  public void int64(long value, IntegerRule rule) {
    write(value);
    doubtful |= !rule.accepts(value);
  }

  /** An integer of any size. */
  public void bigInteger(@Nullable BigInteger value) {
    if (value == null) {
      missing();
    } else {
      write(value);
    }
  }

  /** An integer of any size that should obey this rule. */
  public void bigInteger(@Nullable BigInteger value, NumberRule rule) {
    bigInteger(value);
    doubtful |= value != null && !rule.accepts(new BigDecimal(value));
  }

  /** A number with all its digits; without an exponent, unless it would be mostly zeros. */
  public void decimal(@Nullable BigDecimal value) {
    if (value == null) {
      missing();
    } else {
      write(value);
    }
  }

  /** A number with all its digits that should obey this rule. */
  public void decimal(@Nullable BigDecimal value, NumberRule rule) {
    decimal(value);
    doubtful |= value != null && !rule.accepts(value);
  }

  /** A finite number. */
  public void float32(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException(value + " is no number of JSON");
    }
    literal(Float.toString(value));
  }

  /** A finite number that should obey this rule. */
  public void float32(float value, NumberRule rule) {
    float32(value);
    doubtful |= !rule.accepts(value);
  }

  /** A finite number. */
  public void float64(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " is no number of JSON");
    }
    write(value);
  }

  /** A finite number that should obey this rule. */
  public void float64(double value, NumberRule rule) {
    float64(value);
    doubtful |= !rule.accepts(value);
  }

  /** A boolean. */
  public void bool(boolean value) {
    literal(value ? "true" : "false");
  }

  /** A boolean that should be this one. */
  public void bool(boolean value, boolean only) {
    bool(value);
    doubtful |= value != only;
  }

  /** A UUID (RFC 9562, 4). */
  public void uuid(@Nullable UUID value) {
    if (value == null) {
      missing();
      return;
    }
    write(value);
  }

  /** A date (RFC 3339, 5.6) of the years 0 to 9999. */
  public void date(@Nullable LocalDate value) {
    if (value == null) {
      missing();
      return;
    }
    write(value);
  }

  /** A date and time (RFC 3339, 5.6) of the years 0 to 9999. */
  public void dateTime(@Nullable OffsetDateTime value) {
    if (value == null) {
      missing();
      return;
    }
    write(value);
  }

  /** Bytes, in base64 (RFC 4648, 4). */
  public void bytes(byte @Nullable [] value) {
    if (value == null) {
      missing();
      return;
    }
    write(value);
  }

  /** Bytes, as the text that they are in UTF-8. */
  public void binary(byte @Nullable [] value) {
    string(value == null ? null : new String(value, StandardCharsets.UTF_8));
  }

  /** A file, as the text that it is in UTF-8; reads its content. */
  public void file(@Nullable FilePart value) {
    try {
      binary(value == null ? null : value.stream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tree; what its schema asks of it is the caller's to check or to doubt. */
  public void tree(@Nullable JsonNode value) {
    TreeWriter.write(this, value);
  }

  /**
   * A text, number, boolean, time or null, or a list or map of them, as the JSON it stands for;
   * nobody has checked it: in doubt.
   */
  public void any(@Nullable Object value) {
    doubtful = true;
    AnyWriter.write(this, value);
  }

  /** A member that is always written; null is doubtful unless the encoder allows it. */
  public <T> void required(String name, @Nullable T value, JsonEncoder<? super T> encoder) {
    member(name).value(value, encoder);
  }

  /** A member that is written unless it is null. */
  public <T> void optional(String name, @Nullable T value, JsonEncoder<? super T> encoder) {
    if (value != null) {
      encoder.encode(member(name), value);
    }
  }

  /** A member that is left out, null, or a value; null is doubtful unless the encoder allows it. */
  public <T> void presence(
      String name, @Nullable Presence<? extends T> value, JsonEncoder<? super T> encoder) {
    if (value != null && value.isThere()) {
      required(name, value.orNull(), encoder);
    }
  }

  /** A member that is always written; null is JSON's null. */
  public <T> void nullable(String name, @Nullable T value, JsonEncoder<? super T> encoder) {
    member(name).orNull(value, encoder);
  }

  /** Null as JSON's null, anything else as the encoder writes it. */
  public <T> void orNull(@Nullable T value, JsonEncoder<? super T> encoder) {
    if (value == null) {
      nullValue();
    } else {
      encoder.encode(this, value);
    }
  }

  /** An array. */
  public <T> void list(
      @Nullable Collection<? extends @Nullable T> items, JsonEncoder<? super T> encoder) {
    ContainerWriter.list(this, items, encoder);
  }

  /** An array that should obey this rule. */
  public <T> void list(
      @Nullable Collection<? extends @Nullable T> items,
      ArrayRule rule,
      JsonEncoder<? super T> encoder) {
    ContainerWriter.list(this, items, encoder);
    doubtful |= items == null || !rule.accepts(items);
  }

  /** An object with a member per entry. */
  public <T> void map(
      @Nullable Map<String, ? extends @Nullable T> members, JsonEncoder<? super T> encoder) {
    ContainerWriter.map(this, members, encoder);
  }

  /** An object with a member per entry that should obey this rule. */
  public <T> void map(
      @Nullable Map<String, ? extends @Nullable T> members,
      MapRule rule,
      JsonEncoder<? super T> encoder) {
    ContainerWriter.map(this, members, encoder);
    doubtful |= members == null || !ContainerWriter.accepts(rule, members);
  }

  /** The members of a map, into the object that is being written. */
  public <T> void others(
      @Nullable Map<String, ? extends @Nullable T> members, JsonEncoder<? super T> encoder) {
    ContainerWriter.members(this, members, encoder);
  }

  /** The members of a map beside those that are declared, none of which should be among them. */
  public <T> void others(
      Members declared,
      @Nullable Map<String, ? extends @Nullable T> members,
      JsonEncoder<? super T> encoder) {
    ContainerWriter.members(this, members, encoder);
    doubtful |= members == null || !ContainerWriter.areOthers(declared, members);
  }

  /** A value; null is doubtful unless the encoder allows it. */
  public <T> void value(@Nullable T value, JsonEncoder<? super T> encoder) {
    if (value == null) {
      encoder.encodeNull(this);
    } else {
      encoder.encode(this, value);
    }
  }
}
