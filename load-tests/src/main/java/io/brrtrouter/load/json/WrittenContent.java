package io.brrtrouter.load.json;

import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.json.JsonEncoder;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.operation.ResponseWriter;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the content that a generated operation writes, and nothing else. */
final class WrittenContent implements ResponseWriter {
  private final int size;
  private ResponseBody.@Nullable Bytes bytes;
  private boolean doubtful;

  /** Content of about this size. */
  WrittenContent(int size) {
    this.size = size;
  }

  /** What was written, and beyond doubt. */
  ResponseBody.Bytes bytes() {
    if (bytes == null || doubtful) {
      throw new IllegalStateException("there is none, or it is in doubt");
    }
    return bytes;
  }

  @Override
  public <T> ResponseWriter json(
      String mediaType, @Nullable T value, JsonEncoder<? super T> encoder) {
    JsonOutput out = new JsonOutput(size);
    out.value(value, encoder);
    bytes = out.body();
    doubtful = out.doubtful();
    return this;
  }

  @Override
  public ResponseWriter status(int code) {
    return this;
  }

  @Override
  public ResponseWriter header(String name, @Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ResponseWriter header(String name, @Nullable Collection<?> values) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> ResponseWriter header(
      String name, @Nullable T value, JsonEncoder<? super T> encoder, boolean explode) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> ResponseWriter jsonHeader(
      String name, @Nullable T value, JsonEncoder<? super T> encoder) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ResponseWriter header(String name, @Nullable Map<String, ?> members, boolean explode) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ResponseWriter text(String mediaType, String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ResponseWriter binary(String mediaType, BinaryContent content) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ResponseWriter events(EventStream events) {
    throw new UnsupportedOperationException();
  }
}
