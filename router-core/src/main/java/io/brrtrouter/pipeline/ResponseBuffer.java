package io.brrtrouter.pipeline;

import io.brrtrouter.http.Accept;
import io.brrtrouter.http.EntityTag;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.HttpDate;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.JsonEncoder;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.operation.ResponseWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the response of one request. */
final class ResponseBuffer implements ResponseWriter {
  private final UsualSize usual;
  private final Request request;
  private final StreamGuard streams;
  private final List<String> fields = new ArrayList<>(4);
  private Status status = Status.OK;
  private ResponseBody body = ResponseBody.EMPTY;
  private @Nullable String mediaType;
  private boolean doubtful;
  private boolean varies;

  /** The response to this request. */
  ResponseBuffer(Request request, UsualSize usual, StreamGuard streams) {
    this.request = request;
    this.usual = usual;
    this.streams = streams;
  }

  @Override
  public ResponseWriter status(int code) {
    if (code < 200) {
      throw new IllegalArgumentException(
          code + " announces an answer and is none (RFC 9110, 15.2)");
    }
    status = Status.of(code);
    return this;
  }

  @Override
  public ResponseWriter header(String name, @Nullable Object value) {
    return value == null ? this : field(name, SimpleText.of(value));
  }

  /** Cookies do not share a field: their values may have commas (RFC 6265, 3). */
  @Override
  public ResponseWriter header(String name, @Nullable Collection<?> values) {
    if (values != null && name.equalsIgnoreCase("Set-Cookie")) {
      values.forEach(value -> header(name, value));
      return this;
    }
    return values == null ? this : field(name, SimpleText.of(values));
  }

  @Override
  public ResponseWriter header(String name, @Nullable Map<String, ?> members, boolean explode) {
    return members == null ? this : field(name, SimpleText.of(members, explode));
  }

  @Override
  public <T> ResponseWriter header(
      String name, @Nullable T value, JsonEncoder<? super T> encoder, boolean explode) {
    return value == null ? this : field(name, HeaderJson.members(value, encoder, explode));
  }

  @Override
  public <T> ResponseWriter jsonHeader(
      String name, @Nullable T value, JsonEncoder<? super T> encoder) {
    return value == null ? this : field(name, HeaderJson.document(value, encoder));
  }

  private ResponseWriter field(String name, String value) {
    fields.add(name);
    fields.add(FieldValue.checked(name, value));
    return this;
  }

  @Override
  public <T> ResponseWriter json(String type, @Nullable T value, JsonEncoder<? super T> encoder) {
    JsonOutput out = new JsonOutput(usual.next());
    out.value(value, encoder);
    ResponseBody.Bytes bytes = out.body();
    usual.add(bytes.size());
    content(type, bytes);
    doubtful = out.doubtful();
    return this;
  }

  @Override
  public String preferred(String... mediaTypes) {
    varies = true;
    String chosen = Accept.of(request.headers()).choose(List.of(mediaTypes));
    return chosen == null ? mediaTypes[0] : chosen;
  }

  @Override
  public ResponseWriter text(String type, String text) {
    String full = type.contains("charset=") ? type : type + "; charset=utf-8";
    return content(full, new ResponseBody.Bytes(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public ResponseWriter binary(String type, BinaryContent content) {
    ResponseBody.Stream guarded = streams.guard(content);
    body = guarded; // from here on it is closed with this response
    if (status.code() == 200) {
      EntityTag tag = content.entityTag();
      Instant modified = content.lastModified();
      validator("ETag", tag == null ? null : tag.toString());
      validator("Last-Modified", modified == null ? null : HttpDate.format(modified));
    }
    return content(type, guarded);
  }

  /** What the content says of itself, unless the controller has said something else. */
  private void validator(String name, @Nullable String value) {
    boolean said = false;
    for (int i = 0; i < fields.size(); i += 2) {
      said |= fields.get(i).equalsIgnoreCase(name);
    }
    if (value != null && !said) {
      field(name, value);
    }
  }

  @Override
  public ResponseWriter events(EventStream events) {
    fields.add("Cache-Control");
    fields.add("no-store");
    return content("text/event-stream", streams.guard(events));
  }

  private ResponseWriter content(String type, ResponseBody content) {
    mediaType = type;
    body = content;
    doubtful = true;
    return this;
  }

  /** The media type of the content, or null if there is none. */
  @Nullable String mediaType() {
    return mediaType;
  }

  /** Whether nobody has checked the content yet. */
  boolean isDoubtful() {
    return doubtful;
  }

  /** The content if it is a stream, or null. */
  ResponseBody.@Nullable Stream stream() {
    return body instanceof ResponseBody.Stream stream ? stream : null;
  }

  Status status() {
    return status;
  }

  /** Another {@code Accept} might get another answer (RFC 9110, 12.5.5). */
  void varies() {
    varies = true;
  }

  /** Closes the content if it is a stream; false if there is none. */
  boolean abandon() {
    ResponseBody.Stream stream = stream();
    if (stream != null) {
      stream.abandon();
    }
    return stream != null;
  }

  Response toResponse() {
    if (mediaType != null) {
      fields.add("Content-Type");
      fields.add(mediaType);
    }
    if (varies) {
      fields.add("Vary");
      fields.add("Accept");
    }
    return new Response(status, Headers.of(fields.toArray(new String[0])), body);
  }
}
