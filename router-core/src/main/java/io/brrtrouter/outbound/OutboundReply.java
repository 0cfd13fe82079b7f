package io.brrtrouter.outbound;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.MediaType;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.SchemaDecoder;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.TreeRoom;
import io.brrtrouter.json.Values;
import io.brrtrouter.validation.Violations;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the receiver of a message answered. Immutable; the bytes are not copied. */
public final class OutboundReply {
  private final Status status;
  private final Headers headers;
  private final byte[] body;
  private final boolean whole;
  private final Supplier<SchemaValidators> schemas;

  /**
   * An answer.
   *
   * @param whole whether the content is all of it, rather than what the limit let through
   */
  OutboundReply(
      Status status,
      Headers headers,
      byte[] body,
      boolean whole,
      Supplier<SchemaValidators> schemas) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.whole = whole;
    this.schemas = schemas;
  }

  /** Its status. */
  public Status status() {
    return status;
  }

  /** Its header fields. */
  public Headers headers() {
    return headers;
  }

  /** Its content, as far as the limit lets it be; not to be changed. */
  public byte[] body() {
    return body;
  }

  /** Its content as text in UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Starts to tell which of the documented answers it is. */
  public <R> ReplyCases<R> cases() {
    return new ReplyCases<>(this);
  }

  /**
   * Its content, read as JSON that is valid by the schema at this pointer.
   *
   * @param pointer into the bundled document; null where any JSON is valid
   * @throws UnexpectedReplyException if it is not
   */
  public <T> T json(@Nullable String pointer, JsonDecoder<T> decoder) {
    if (!whole) {
      throw new UnexpectedReplyException(null);
    }
    try {
      SchemaValidators validators = schemas.get();
      return pointer == null
          ? any(decoder, validators)
          : valid(new SchemaDecoder<>(pointer, decoder, validators, validators.trees()));
    } catch (UnexpectedReplyException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UnexpectedReplyException(e);
    }
  }

  private <T> T any(JsonDecoder<T> decoder, SchemaValidators validators) {
    JsonNode tree = validators.trees().parse(body, 0, body.length);
    return Values.read(decoder).decode(tree, validators);
  }

  private <T> T valid(SchemaDecoder<T> decoder) {
    Violations found = new Violations(1);
    T value =
        decoder.decode(body, body.length, Direction.RESPONSE, TreeRoom.UNLIMITED, found).value();
    if (value == null || !found.isEmpty()) {
      throw new UnexpectedReplyException(null);
    }
    return value;
  }

  /** Whether the status is of this key: {@code 200}, {@code 4XX} or {@code default}. */
  boolean is(String key) {
    String code = Integer.toString(status.code());
    String upper = key.toUpperCase(Locale.ROOT);
    return upper.equals("DEFAULT")
        || upper.equals(code)
        || (upper.endsWith("XX") && upper.charAt(0) == code.charAt(0));
  }

  /** Whether the content is of this range; without a type, it is taken to be. */
  boolean isOf(String range) {
    String raw = headers.first("Content-Type");
    MediaType expected = MediaType.parse(range);
    MediaType type = raw == null ? null : MediaType.parse(raw);
    return type == null || expected == null || expected.includes(type);
  }
}
