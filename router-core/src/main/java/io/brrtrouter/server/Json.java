package io.brrtrouter.server;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.JsonOutput;
import java.util.function.Consumer;

/** Answers in JSON that nobody should keep. */
final class Json {
  private static final int USUAL_BYTES = 512;

  private Json() {}

  /** An object with what {@code members} writes into it. */
  static Response object(Status status, Consumer<JsonOutput> members) {
    JsonOutput out = new JsonOutput(USUAL_BYTES);
    out.startObject();
    members.accept(out);
    out.endObject();
    return new Response(
        status,
        Headers.of("Content-Type", "application/json", "Cache-Control", "no-store"),
        out.body());
  }
}
