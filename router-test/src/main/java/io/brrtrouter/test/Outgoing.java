package io.brrtrouter.test;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Method;

/**
 * A request as it is sent.
 *
 * @param label what failures call it
 * @param content the content, empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // a hand-over, never compared
record Outgoing(String label, Method method, String target, Headers headers, byte[] content) {

  Outgoing withHeaders(Headers other) {
    return new Outgoing(label, method, target, other, content);
  }
}
