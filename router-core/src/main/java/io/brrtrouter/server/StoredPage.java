package io.brrtrouter.server;

import io.brrtrouter.http.EntityTag;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Selection;
import io.brrtrouter.http.Status;

/** A page that is held in memory: clients ask each time whether it has changed. */
record StoredPage(Headers headers, ResponseBody.Bytes content) {

  static StoredPage of(String contentType, byte[] content) {
    Headers headers =
        Headers.of(
            "Content-Type",
            contentType,
            "ETag",
            EntityTag.of(content).toString(),
            "Cache-Control",
            "no-cache",
            "X-Content-Type-Options",
            "nosniff");
    return new StoredPage(headers, new ResponseBody.Bytes(content));
  }

  /** This page with one more field. */
  StoredPage with(String name, String value) {
    return new StoredPage(headers.with(name, value), content);
  }

  Response answer(Request request) {
    return Selection.of(request, new Response(Status.OK, headers, content));
  }
}
