package io.brrtrouter.json;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes arrays and objects of any number of values, and holds them against their rules. */
final class ContainerWriter {
  private ContainerWriter() {}

  static <T> void list(
      JsonOutput out,
      @Nullable Collection<? extends @Nullable T> items,
      JsonEncoder<? super T> encoder) {
    if (items == null) {
      out.missing();
      return;
    }
    out.startArray();
    for (T item : items) {
      out.value(item, encoder);
    }
    out.endArray();
  }

  static <T> void map(
      JsonOutput out,
      @Nullable Map<String, ? extends @Nullable T> members,
      JsonEncoder<? super T> encoder) {
    if (members == null) {
      out.missing();
      return;
    }
    out.startObject();
    members(out, members, encoder);
    out.endObject();
  }

  static <T> void members(
      JsonOutput out,
      @Nullable Map<String, ? extends @Nullable T> members,
      JsonEncoder<? super T> encoder) {
    if (members == null) {
      out.doubt();
      return;
    }
    for (Map.Entry<String, ? extends @Nullable T> member : members.entrySet()) {
      out.name(member.getKey()).value(member.getValue(), encoder);
    }
  }

  /** Whether an array that was written from here on obeys. */
  static boolean accepts(JsonOutput out, int from, ArrayRule rule, Collection<?> items) {
    if (!rule.acceptsSize(items.size())) {
      return false;
    }
    if (!rule.distinct() || items.size() < 2) {
      return true;
    }
    if (Distinct.canTell(items)) {
      return Distinct.areDistinct(items);
    }
    JsonNode written = out.treeFrom(from);
    return written != null && Distinct.areDistinct(written);
  }

  static boolean accepts(MapRule rule, Map<String, ?> members) {
    if (!rule.acceptsSize(members.size()) || !members.keySet().containsAll(rule.needed())) {
      return false;
    }
    TextRule names = rule.name();
    if (names != null) {
      for (String name : members.keySet()) {
        if (!names.accepts(name)) {
          return false;
        }
      }
    }
    return true;
  }

  static boolean areOthers(Members declared, Map<String, ?> members) {
    for (String name : members.keySet()) {
      if (declared.names().indexOf(name) >= 0) {
        return false;
      }
    }
    return true;
  }
}
