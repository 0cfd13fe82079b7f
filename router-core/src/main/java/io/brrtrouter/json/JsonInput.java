package io.brrtrouter.json;

import io.brrtrouter.http.FilePart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one JSON text (RFC 8259) straight from its bytes into values, and checks it as it goes: the
 * grammar, the encoding, duplicate members and the limits, as strictly as {@link JsonTrees}, and
 * the rules that generated code hands over. What is not beyond doubt ends the pass, and the schema
 * decides from a tree. Where it accepts, the same decoder reads the same bytes again, tolerantly:
 * nothing is checked then, {@code 1.0} is an integer, and what the Java type cannot hold is an
 * {@link UnrepresentableException} with its pointer. Not safe for concurrent use.
 */
@SuppressWarnings("MethodCanBeStatic")
public final class JsonInput {
  JsonInput() {}

  private static UnsupportedOperationException later() {
    return new UnsupportedOperationException();
  }

  /**
   * A value that stands in the document, a default for instance.
   *
   * @throws UnrepresentableException if it is not what the decoder reads
   */
  public static <T> T constant(String json, JsonDecoder<T> decoder) {
    throw later();
  }

  /** Leaves the decision to the schema: what follows is read only where it has accepted. */
  public void doubt() {
    throw later();
  }

  /** Goes into the object that is next. */
  public void startObject() {
    throw later();
  }

  /**
   * Goes to the next member's value.
   *
   * @param seen a bit for each declared member that there has been
   * @return the member's index; the number of declared members for another one that is to be kept;
   *     -1 after the last one
   */
  public int member(Members members, long seen) {
    throw later();
  }

  /** As above, for more than 63 declared members. */
  public int member(Members members, long[] seen) {
    throw later();
  }

  /** Leaves the object: what is asked of it as a whole is checked. */
  public void endObject(Members members, long seen) {
    throw later();
  }

  /** As above, for more than 63 declared members. */
  public void endObject(Members members, long[] seen) {
    throw later();
  }

  /**
   * Reads the value of the member that is not declared and was just come to.
   *
   * @param others those before it; null: none
   * @return all of them, in order; immutable for everyone else
   */
  public <T> Map<String, T> put(@Nullable Map<String, T> others, JsonDecoder<T> decoder) {
    throw later();
  }

  /** Reads an array. The list is immutable; an item is null where the decoder says so. */
  public <T> List<T> list(JsonDecoder<? extends T> items) {
    throw later();
  }

  /** As above, by this rule. */
  public <T> List<T> list(ArrayRule rule, JsonDecoder<? extends T> items) {
    throw later();
  }

  /** Reads an object whose members are alike. The map is immutable and in their order. */
  public <T> Map<String, T> map(JsonDecoder<? extends T> members) {
    throw later();
  }

  /** As above, by this rule. */
  public <T> Map<String, T> map(MapRule rule, JsonDecoder<? extends T> members) {
    throw later();
  }

  /** Reads a string. */
  public String string() {
    throw later();
  }

  /** Reads a string that obeys this rule. */
  public String string(TextRule rule) {
    throw later();
  }

  /** Reads one of these strings: its index. */
  public int constant(Constants constants) {
    throw later();
  }

  /** Reads an integer of 32 bits. */
  public int int32() {
    throw later();
  }

  /** Reads an integer of 32 bits that obeys this rule. */
  public int int32(IntegerRule rule) {
    throw later();
  }

  /** Reads an integer of 64 bits. */
  public long int64() {
    throw later();
  }

  /** Reads an integer of 64 bits that obeys this rule. */
  public long int64(IntegerRule rule) {
    throw later();
  }

  /** Reads an integer of any size. */
  public BigInteger bigInteger() {
    throw later();
  }

  /** Reads an integer of any size that obeys this rule. */
  public BigInteger bigInteger(NumberRule rule) {
    throw later();
  }

  /** Reads a number as it is written. */
  public BigDecimal decimal() {
    throw later();
  }

  /** Reads a number, as it is written, that obeys this rule. */
  public BigDecimal decimal(NumberRule rule) {
    throw later();
  }

  /** Reads a number, or a string of format {@code decimal} or {@code money}. */
  public BigDecimal decimalText() {
    throw later();
  }

  /** Reads a number as the nearest {@code float}; finite. */
  public float float32() {
    throw later();
  }

  /** Reads a number that obeys this rule as the nearest {@code float}; finite. */
  public float float32(NumberRule rule) {
    throw later();
  }

  /** Reads a number as the nearest {@code double}; finite. */
  public double float64() {
    throw later();
  }

  /** Reads a number that obeys this rule as the nearest {@code double}; finite. */
  public double float64(NumberRule rule) {
    throw later();
  }

  /** Reads a boolean. */
  public boolean bool() {
    throw later();
  }

  /** Reads a boolean that can only be this one. */
  public boolean bool(boolean only) {
    throw later();
  }

  /** Reads a UUID (RFC 9562, 4). */
  public UUID uuid() {
    throw later();
  }

  /** Reads a date (RFC 3339, 5.6). */
  public LocalDate date() {
    throw later();
  }

  /**
   * Reads a date and time (RFC 3339, 5.6). A leap second is the second before it, digits past the
   * nanosecond are cut; an offset beyond 18 hours cannot be held.
   */
  public OffsetDateTime dateTime() {
    throw later();
  }

  /** Reads base64 (RFC 4648, 4). */
  public byte[] bytes() {
    throw later();
  }

  /** Reads a string as its UTF-8; of a multipart form, the bytes of a file. */
  public byte[] binary() {
    throw later();
  }

  /** Reads a file of a multipart form. */
  public FilePart file() {
    throw later();
  }

  /** Reads any value as a tree, the same that {@link JsonTrees} builds. */
  public JsonNode tree() {
    throw later();
  }

  /** Whether null is next; it is then behind. */
  public boolean nextNull() {
    throw later();
  }

  /** As above, where only the schema can say whether null is allowed. */
  public boolean doubtfulNull() {
    throw later();
  }

  /** Whether a string is next. */
  public boolean isString() {
    throw later();
  }

  /** Whether a number is next. */
  public boolean isNumber() {
    throw later();
  }

  /** Whether an integer is next; {@code 1.0} is one where it is read tolerantly. */
  public boolean isInteger() {
    throw later();
  }

  /** Whether a boolean is next. */
  public boolean isBoolean() {
    throw later();
  }

  /** Whether an array is next. */
  public boolean isArray() {
    throw later();
  }

  /** Whether an object is next. */
  public boolean isObject() {
    throw later();
  }

  /**
   * Looks into the object that is next, which stays next, for the string that tells which branch of
   * a union it is.
   *
   * @return its index; -1 if it is not one of these, or not there
   */
  public int tag(String member, Constants values) {
    throw later();
  }

  /** Which branch of a union is next: its index. The value stays next. */
  public int branch(Branches branches) {
    throw later();
  }

  /** What to throw where the text of this member names none of the branches of a union. */
  public RuntimeException noBranch(String member) {
    throw later();
  }

  /** The value that is next, and stays next, must be accepted by these schemas of the document. */
  public void verify(String... pointers) {
    throw later();
  }
}
