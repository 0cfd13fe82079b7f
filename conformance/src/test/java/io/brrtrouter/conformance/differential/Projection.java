package io.brrtrouter.conformance.differential;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Holds what was written of a value against the text it was read from: reader and writer are
 * generated apart, so a member that one of them takes for another shows here. Members that nobody
 * declared may be gone, nulls as well, defaults may be new.
 */
final class Projection {
  private final Set<String> declared;
  private final boolean mayAdd;

  /**
   * Of a type.
   *
   * @param declared the members of its own that must come back
   * @param mayAdd whether its schema, or one below it, has defaults
   */
  Projection(Set<String> declared, boolean mayAdd) {
    this.declared = declared;
    this.mayAdd = mayAdd;
  }

  /** Whether the type has members of its own. */
  boolean hasMembers() {
    return !declared.isEmpty();
  }

  /** What is wrong with it, or null. */
  String fault(JsonNode read, JsonNode written) {
    if (read.isObject() && written.isObject()) {
      for (String name : declared) {
        if (read.hasNonNull(name) && !written.has(name)) {
          return "lost " + name;
        }
      }
    }
    return differs(read, written) ? "took " + read + " for " + written : null;
  }

  /**
   * Whether members are gone, which nobody declared. Of what can be several branches, another one
   * may be chosen without them.
   */
  static boolean leavesOut(JsonNode read, JsonNode written) {
    if (read.isObject() && written.isObject()) {
      return read.size() > written.size()
          || written.properties().stream()
              .anyMatch(m -> read.has(m.getKey()) && leavesOut(read.get(m.getKey()), m.getValue()));
    }
    if (read.isArray() && written.isArray()) {
      for (int i = 0; i < Math.min(read.size(), written.size()); i++) {
        if (leavesOut(read.get(i), written.get(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean differs(JsonNode read, JsonNode written) {
    if (read.isObject() && written.isObject()) {
      for (Map.Entry<String, JsonNode> member : written.properties()) {
        JsonNode source = read.get(member.getKey());
        if (source == null
            ? !mayAdd && !member.getValue().isNull()
            : differs(source, member.getValue())) {
          return true;
        }
      }
      return false;
    }
    if (read.isArray() && written.isArray()) {
      if (read.size() != written.size()) {
        return true;
      }
      for (int i = 0; i < read.size(); i++) {
        if (differs(read.get(i), written.get(i))) {
          return true;
        }
      }
      return false;
    }
    if (read.isNumber() && written.isNumber()) {
      return !areNear(read.decimalValue(), written.decimalValue());
    }
    if (read.isString() && written.isString()) {
      return !areAlike(read.stringValue(), written.stringValue());
    }
    return !read.equals(written);
  }

  /** The same, or one is the other as a float holds it. */
  private static boolean areNear(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) == 0
        || a.doubleValue() == b.doubleValue()
        || a.floatValue() == b.floatValue();
  }

  /** The same, in another case, or the same moment. */
  private static boolean areAlike(String a, String b) {
    if (a.equalsIgnoreCase(b)) {
      return true;
    }
    try {
      return OffsetDateTime.parse(a.replace(":60", ":59").replace(' ', 'T'))
          .toInstant()
          .equals(OffsetDateTime.parse(b).toInstant());
    } catch (DateTimeException e) {
      return a.length() > 20 && b.length() > 19 && a.regionMatches(true, 0, b, 0, 19)
          || areSameBytes(a, b);
    }
  }

  /** The same bytes in base64, padded or not. */
  private static boolean areSameBytes(String a, String b) {
    try {
      return Arrays.equals(Base64.getDecoder().decode(a), Base64.getDecoder().decode(b));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
