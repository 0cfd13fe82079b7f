package io.brrtrouter.pipeline;

import io.brrtrouter.json.JsonEncoder;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.operation.ResponseWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a response that nobody will get: what would have been streamed is closed. */
enum DroppedResponse implements ResponseWriter {
  INSTANCE;

  @Override
  public ResponseWriter status(int code) {
    return this;
  }

  @Override
  public ResponseWriter header(String name, @Nullable Object value) {
    return this;
  }

  @Override
  public ResponseWriter header(String name, @Nullable Collection<?> values) {
    return this;
  }

  @Override
  public ResponseWriter header(String name, @Nullable Map<String, ?> members, boolean explode) {
    return this;
  }

  @Override
  public <T> ResponseWriter header(
      String name, @Nullable T value, JsonEncoder<? super T> encoder, boolean explode) {
    return this;
  }

  @Override
  public <T> ResponseWriter jsonHeader(
      String name, @Nullable T value, JsonEncoder<? super T> encoder) {
    return this;
  }

  @Override
  public <T> ResponseWriter json(
      String mediaType, @Nullable T value, JsonEncoder<? super T> encoder) {
    return this;
  }

  @Override
  public ResponseWriter text(String mediaType, String text) {
    return this;
  }

  @Override
  public ResponseWriter binary(String mediaType, BinaryContent content) {
    try {
      content.close();
    } catch (IOException e) {
      PipelineLog.streamCloseFailed(e);
    }
    return this;
  }

  @Override
  public ResponseWriter events(EventStream events) {
    events.close();
    return this;
  }
}
