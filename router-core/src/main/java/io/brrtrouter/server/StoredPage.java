package io.brrtrouter.server;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;

/** A page that is held in memory: clients ask each time whether it has changed. */
record StoredPage(Headers headers, EntityTag tag, ResponseBody.Bytes content) {

  static StoredPage of(String contentType, byte[] content) {
    EntityTag tag = EntityTag.of(content);
    Headers headers =
        Headers.of(
            "Content-Type",
            contentType,
            "ETag",
            tag.text(),
            "Cache-Control",
            "no-cache",
            "X-Content-Type-Options",
            "nosniff");
    return new StoredPage(headers, tag, new ResponseBody.Bytes(content));
  }

  Response answer(Request request) {
    return tag.isKnownTo(request)
        ? new Response(Status.NOT_MODIFIED, headers, ResponseBody.EMPTY)
        : new Response(Status.OK, headers, content);
  }
}
