package io.brrtrouter.server;

import io.brrtrouter.http.Request;
import java.util.zip.CRC32C;

/**
 * The entity tag of a page (RFC 9110, 8.8.3). Immutable.
 *
 * @param text with its quotes
 */
record EntityTag(String text) {

  /** The tag of what was changed at this time and has this size. */
  static EntityTag of(long changedMillis, long size) {
    return new EntityTag(
        '"' + Long.toHexString(changedMillis) + '-' + Long.toHexString(size) + '"');
  }

  /** The tag of this content. */
  static EntityTag of(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return of(sum.getValue(), content.length);
  }

  /**
   * Whether the client has this already: weak comparison with each of a list (RFC 9110, 13.1.2), as
   * proxies that compress weaken tags.
   */
  boolean isKnownTo(Request request) {
    for (String field : request.headers().all("If-None-Match")) {
      for (String element : field.split(",", -1)) {
        String tag = element.strip();
        if (tag.equals("*") || text.equals(tag.startsWith("W/") ? tag.substring(2) : tag)) {
          return true;
        }
      }
    }
    return false;
  }
}
