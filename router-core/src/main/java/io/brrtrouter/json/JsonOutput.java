package io.brrtrouter.json;

import io.brrtrouter.http.ResponseBody;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/**
 * Writes a value as JSON in UTF-8 (RFC 8259) into a buffer of the expected size, which is handed
 * over uncopied. What is written is always well-formed as long as members and values are announced
 * in order; whether it obeys a schema is noticed on the way: a rule that is broken, or a null where
 * a value belongs, leaves a {@linkplain #doubtful() doubt} and never an exception. A value without
 * a form in JSON, {@code NaN} for instance, is an {@link IllegalArgumentException}. One per value;
 * not safe for concurrent use.
 */
public final class JsonOutput extends ScalarOutput {

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

  /**
   * Leaves a doubt if a value is of a kind that another branch of a union is for.
   *
   * @param value the tree that is going to be written
   * @param kind of the other branch
   */
  public JsonOutput other(@Nullable JsonNode value, JsonNodeType kind) {
    doubtful |= value == null || value.getNodeType() == kind;
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
    int from = length();
    ContainerWriter.list(this, items, encoder);
    doubtful |= items == null || !ContainerWriter.accepts(this, from, rule, items);
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
