package io.brrtrouter.json;

import io.brrtrouter.http.FilePart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Reads one JSON text (RFC 8259) straight from its bytes into values, and checks it as it goes: the
 * grammar, the encoding, duplicate members and the limits, as strictly as {@link JsonTrees}, and
 * the rules that generated code hands over. What is not beyond doubt ends the pass, and the schema
 * decides from a tree. Where it accepts, the same decoder reads the same bytes again, tolerantly:
 * nothing is checked then, {@code 1.0} is an integer, and what the Java type cannot hold is an
 * {@link UnrepresentableException} with its pointer. Not safe for concurrent use.
 */
public final class JsonInput extends UnionCursor {
  private static final int MEMBER_BYTES = 80;

  JsonInput(byte[] bytes, int start, int end, boolean tolerant, ReadContext context) {
    super(bytes, start, end, tolerant, context);
  }

  /**
   * A value that stands in the document, a default for instance.
   *
   * @throws UnrepresentableException if it is not what the decoder reads
   */
  public static <T> T constant(String json, JsonDecoder<T> decoder) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    JsonInput in = new JsonInput(text, 0, text.length, true, ReadContext.PLAIN);
    T value = decoder.decode(in);
    in.expectEnd();
    return value;
  }

  /** Leaves the decision to the schema: what follows is read only where it has accepted. */
  public void doubt() {
    doubtful();
  }

  /** Goes into the object that is next. */
  public void startObject() {
    openObject();
  }

  /**
   * Goes to the next member's value.
   *
   * @param seen a bit for each declared member that there has been
   * @return the member's index; the number of declared members for another one that is to be kept;
   *     -1 after the last one
   */
  public int member(Members members, long seen) {
    return toMember(members, seen);
  }

  /** As above, for more than 63 declared members. */
  public int member(Members members, long[] seen) {
    return toMember(members, seen);
  }

  /** Leaves the object: what is asked of it as a whole is checked. */
  public void endObject(Members members, long seen) {
    closeObject(members, seen);
  }

  /** As above, for more than 63 declared members. */
  public void endObject(Members members, long[] seen) {
    closeObject(members, seen);
  }

  /**
   * Reads the value of the member that is not declared and was just come to.
   *
   * @param others those before it, as this method returned them; any other map is taken for none
   * @return all of them, in order; immutable for everyone else
   */
  public <T> Map<String, T> put(Map<String, T> others, JsonDecoder<T> decoder) {
    String name = lastName();
    ReadMap<T> map = others instanceof ReadMap<T> read ? read : new ReadMap<>();
    add(map, name, decoder.decode(this));
    return map;
  }

  /** Reads an array. The list is immutable; an item is null where the decoder says so. */
  public <T> List<T> list(JsonDecoder<? extends T> items) {
    return list(ArrayRule.ANY, items);
  }

  /** As above, by this rule. */
  public <T> List<T> list(ArrayRule rule, JsonDecoder<? extends T> items) {
    int base = items();
    for (boolean more = openArray(); more; more = toItem()) {
      push(items.decode(this));
    }
    List<T> read = new ReadList<>(itemsFrom(base));
    if (!tolerant && !rule.accepts(read)) {
      throw Doubt.SIGNAL;
    }
    return read;
  }

  /** Reads an object whose members are alike. The map is immutable and in their order. */
  public <T> Map<String, T> map(JsonDecoder<? extends T> members) {
    return map(MapRule.ANY, members);
  }

  /** As above, by this rule. */
  public <T> Map<String, T> map(MapRule rule, JsonDecoder<? extends T> members) {
    ReadMap<T> map = new ReadMap<>();
    openObject();
    while (toName()) {
      String name = name();
      if (!tolerant && !rule.acceptsName(name)) {
        throw Doubt.SIGNAL;
      }
      add(map, name, members.decode(this));
    }
    if (!tolerant && !rule.accepts(map)) {
      throw Doubt.SIGNAL;
    }
    return map;
  }

  /** Reads a string. */
  public String string() {
    return text();
  }

  /** Reads a string that obeys this rule. */
  public String string(TextRule rule) {
    Constants allowed = rule.allowed();
    if (allowed != null && !tolerant && rule.isList()) {
      return TextValues.oneOf(this, allowed);
    }
    String text = text();
    if (!tolerant && !accepts(rule, text)) {
      throw Doubt.SIGNAL;
    }
    return text;
  }

  /** Reads one of these strings: its index. */
  public int constant(Constants constants) {
    int index = next() == '"' ? indexIn(constants.names()) : -1;
    if (index < 0) {
      throw unfit("enum", "must be one of the allowed values", at);
    }
    return index;
  }

  /** Reads an integer of 32 bits. */
  public int int32() {
    return readInt();
  }

  /** Reads an integer of 32 bits that obeys this rule. */
  public int int32(IntegerRule rule) {
    int value = readInt();
    check(rule, value);
    return value;
  }

  /** Reads an integer of 64 bits. */
  public long int64() {
    return readLong();
  }

  /** Reads an integer of 64 bits that obeys this rule. */
  public long int64(IntegerRule rule) {
    long value = readLong();
    check(rule, value);
    return value;
  }

  /** Reads an integer of any size. */
  public BigInteger bigInteger() {
    return readInteger();
  }

  /** Reads an integer of any size that obeys this rule. */
  public BigInteger bigInteger(NumberRule rule) {
    BigInteger value = readInteger();
    if (!tolerant && !rule.accepts(new BigDecimal(value))) {
      throw Doubt.SIGNAL;
    }
    return value;
  }

  /** Reads a number as it is written. */
  public BigDecimal decimal() {
    return readDecimal();
  }

  /** Reads a number, as it is written, that obeys this rule. */
  public BigDecimal decimal(NumberRule rule) {
    BigDecimal value = readDecimal();
    if (!tolerant && !rule.accepts(value)) {
      throw Doubt.SIGNAL;
    }
    return value;
  }

  /** Reads a number as the nearest {@code float}; finite. */
  public float float32() {
    return readFloat(NumberRule.ANY);
  }

  /** Reads a number that obeys this rule as the nearest {@code float}; finite. */
  public float float32(NumberRule rule) {
    return readFloat(rule);
  }

  /** Reads a number as the nearest {@code double}; finite. */
  public double float64() {
    return readDouble(NumberRule.ANY);
  }

  /** Reads a number that obeys this rule as the nearest {@code double}; finite. */
  public double float64(NumberRule rule) {
    return readDouble(rule);
  }

  /** Reads a boolean. */
  public boolean bool() {
    return isTrue(next());
  }

  /** Reads a boolean that can only be this one. */
  public boolean bool(boolean only) {
    boolean value = isTrue(next());
    if (value != only) {
      doubtful();
    }
    return value;
  }

  /** Reads a UUID (RFC 9562, 4). */
  public UUID uuid() {
    return TextValues.uuid(this);
  }

  /** Reads a date (RFC 3339, 5.6). */
  public LocalDate date() {
    return TextValues.date(this);
  }

  /**
   * Reads a date and time (RFC 3339, 5.6). A leap second is the second before it, digits past the
   * nanosecond are cut; an offset beyond 18 hours cannot be held.
   */
  public OffsetDateTime dateTime() {
    return TextValues.dateTime(this);
  }

  /** Reads base64 (RFC 4648, 4). */
  public byte[] bytes() {
    return TextValues.bytes(this);
  }

  /** Reads a string as its UTF-8; of a multipart form, the bytes of a file. */
  public byte[] binary() {
    return TextValues.binary(this);
  }

  /** Reads a file of a multipart form. */
  public FilePart file() {
    return TextValues.file(this);
  }

  /** Reads any value as a tree, the same that {@link JsonTrees} builds. */
  public JsonNode tree() {
    int from = passNext();
    return treeOf(bytes, from, at);
  }

  /** Whether null is next; it is then behind. */
  public boolean nextNull() {
    if (next() != 'n') {
      return false;
    }
    skipNull();
    return true;
  }

  /** As above, where only the schema can say whether null is allowed. */
  public boolean doubtfulNull() {
    if (next() != 'n') {
      return false;
    }
    doubtful();
    skipNull();
    return true;
  }

  /** Whether a string is next. */
  public boolean isString() {
    return next() == '"';
  }

  /** Whether a number is next. */
  public boolean isNumber() {
    int b = next();
    return b == '-' || (b >= '0' && b <= '9');
  }

  /** Whether a boolean is next. */
  public boolean isBoolean() {
    int b = next();
    return b == 't' || b == 'f';
  }

  /** Whether an array is next. */
  public boolean isArray() {
    return next() == '[';
  }

  /** Whether an object is next. */
  public boolean isObject() {
    return next() == '{';
  }

  /**
   * Looks into the object that is next, which stays next, for the string that tells which branch of
   * a union it is.
   *
   * @return its index; -1 if it is not one of these, or not there
   */
  public int tag(String member, Constants values) {
    return findTag(member, values);
  }

  /** Reads a value and makes another type of it; what that cannot hold is no such value. */
  public <S, T> T converted(Conversion<? super S, ? extends T> conversion, JsonDecoder<S> decoder) {
    next();
    int from = at;
    S value = decoder.decode(this);
    try {
      return conversion.read(value);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw unfit("format", "must be a value that the service can hold", from);
    }
  }

  /** Which branch of a union is next: its index. The value stays next. */
  public int branch(Branches branches) {
    return Choice.of(this, branches);
  }

  /** What to throw where the text of this member names none of the branches of a union. */
  public RuntimeException noBranch(String member) {
    return unfit("discriminator", "must name in '" + member + "' one of the schemas", at);
  }

  /** The value that is next, and stays next, must be accepted by these schemas of the document. */
  public JsonInput verify(String... pointers) {
    if (tolerant) {
      return this;
    }
    JsonNode value = nextTree();
    for (String pointer : pointers) {
      if (!isValid(value, pointer)) {
        throw Doubt.SIGNAL;
      }
    }
    return this;
  }

  private <T> void add(ReadMap<T> map, String name, T value) {
    takes(MEMBER_BYTES);
    if (!map.add(name, value)) {
      throw broken();
    }
  }

  private void check(IntegerRule rule, long value) {
    if (!tolerant && !rule.accepts(value)) {
      throw Doubt.SIGNAL;
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
