package io.brrtrouter.parameters;

import io.brrtrouter.http.PercentCoding;
import io.brrtrouter.http.Rejection;

/** How text is escaped in the places where parameters stand (OAS 3.1.1, appendices C to E). */
enum Coding {
  /** Percent-encoded, as in paths and cookies: a plus is a plus. */
  PERCENT {
    @Override
    String decode(String raw) {
      try {
        return PercentCoding.decode(raw);
      } catch (Rejection e) {
        throw new Malformed("is not percent-encoded UTF-8");
      }
    }
  },

  /** Percent-encoded, as in queries and forms: a plus is a space. */
  FORM {
    @Override
    String decode(String raw) {
      try {
        return PercentCoding.decodeForm(raw);
      } catch (Rejection e) {
        throw new Malformed("is not percent-encoded UTF-8");
      }
    }
  },

  /** As it is, as in header fields, but for the white space around list elements. */
  NONE {
    @Override
    String decode(String raw) {
      return raw.strip();
    }
  };

  /** The text of a piece that was cut out at raw delimiters. */
  abstract String decode(String raw);
}
