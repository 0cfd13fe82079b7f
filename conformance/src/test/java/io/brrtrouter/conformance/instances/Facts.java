package io.brrtrouter.conformance.instances;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What some schemas demand together. */
final class Facts {
  /** The types that are left; null: any. */
  Set<String> types;

  /** The values that are left; null: any. */
  List<JsonNode> values;

  final Map<String, List<JsonNode>> properties = new LinkedHashMap<>();
  final Map<String, JsonNode> patterns = new LinkedHashMap<>();
  final Set<String> required = new LinkedHashSet<>();
  final List<JsonNode> additional = new ArrayList<>();
  final List<JsonNode> items = new ArrayList<>();
  final List<JsonNode> prefix = new ArrayList<>();
  final List<JsonNode> contains = new ArrayList<>();
  final List<Branches> unions = new ArrayList<>();
  final List<String> regexes = new ArrayList<>();
  final List<BigDecimal> steps = new ArrayList<>();
  String format = "";
  BigDecimal least;
  BigDecimal most;
  boolean above;
  boolean below;
  int minLength;
  int maxLength = Integer.MAX_VALUE;
  int minItems;
  int maxItems = Integer.MAX_VALUE;
  int minProperties;
  int maxProperties = Integer.MAX_VALUE;
  boolean unique;
  boolean nothing;
  boolean nullable;

  /**
   * The branches of a union.
   *
   * @param owner the schema that has the union
   * @param schemas the branches
   * @param member the member that names the branch, or null
   * @param names what it says for each branch
   */
  record Branches(
      JsonNode owner, List<JsonNode> schemas, String member, List<List<String>> names) {}

  void least(BigDecimal bound, boolean exclusive) {
    int order = least == null ? 1 : bound.compareTo(least);
    if (order > 0 || order == 0 && exclusive) {
      least = bound;
      above = exclusive;
    }
  }

  void most(BigDecimal bound, boolean exclusive) {
    int order = most == null ? -1 : bound.compareTo(most);
    if (order < 0 || order == 0 && exclusive) {
      most = bound;
      below = exclusive;
    }
  }

  void types(Set<String> some) {
    if (types == null) {
      types = new LinkedHashSet<>(some);
      return;
    }
    Set<String> both = new LinkedHashSet<>();
    for (String type : types) {
      if (some.contains(type) || type.equals("integer") && some.contains("number")) {
        both.add(type);
      } else if (type.equals("number") && some.contains("integer")) {
        both.add("integer");
      }
    }
    types = both;
  }

  void values(List<JsonNode> some) {
    values =
        values == null ? new ArrayList<>(some) : values.stream().filter(some::contains).toList();
  }
}
