package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import io.brrtrouter.validation.Patterns.TextPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The keywords about the members of objects, but for {@code properties}. */
final class MemberChecks {
  private MemberChecks() {}

  /**
   * {@code additionalProperties}.
   *
   * @param patterns compiles those of {@code patternProperties}; null in dialects without it
   */
  static @Nullable Check additionalProperties(
      Site site, @Nullable Function<String, TextPattern> patterns) {
    if (!site.isSchema()) {
      return null;
    }
    List<TextPattern> known = new ArrayList<>();
    JsonNode written = site.sibling("patternProperties");
    if (written != null && patterns != null) {
      written.propertyNames().forEach(name -> known.add(patterns.apply(name)));
    }
    boolean forbidden = site.value().isBoolean() && !site.value().booleanValue();
    return new Additional(site.sibling("properties"), known, forbidden ? null : site.schema());
  }

  static @Nullable Check patternProperties(Site site, Function<String, TextPattern> patterns) {
    List<Map.Entry<TextPattern, Schema>> schemas = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : site.value().properties()) {
      schemas.add(
          Map.entry(patterns.apply(entry.getKey()), site.schema(entry.getKey(), entry.getValue())));
    }
    return schemas.isEmpty() ? null : new ByPattern(schemas);
  }

  static @Nullable Check propertyNames(Site site) {
    return site.isSchema() ? new Names(site.schema()) : null;
  }

  private static final class Additional extends Check {
    private final @Nullable JsonNode properties;
    private final List<TextPattern> patterns;
    private final @Nullable Schema schema;

    Additional(@Nullable JsonNode properties, List<TextPattern> patterns, @Nullable Schema schema) {
      super("additionalProperties");
      this.properties = properties;
      this.patterns = List.copyOf(patterns);
      this.schema = schema;
    }

    @Override
    void check(Evaluation evaluation, Outline value, NodePath at) {
      if (value.isOpen()) {
        check(evaluation, value.shape(), at);
      } else if (!value.isArrayOutline()) {
        for (int i = 0; i < value.keys().size(); i++) {
          String name = (String) value.keys().get(i);
          if (!isKnown(evaluation, name, at)) {
            checkUnknown(evaluation, value.part(i), value, at.append(name));
          }
        }
      }
    }

    @Override
    void check(Evaluation evaluation, JsonNode value, NodePath at) {
      if (!value.isObject()) {
        return;
      }
      Set<String> evaluated = isWatched(evaluation) ? new HashSet<>() : null;
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String name = member.getKey();
        if (isKnown(evaluation, name, at)) {
          continue;
        }
        checkUnknown(evaluation, member.getValue(), value, at.append(name));
        if (schema != null && evaluated != null) {
          evaluated.add(name);
        }
      }
      if (evaluated != null) {
        evaluation.note(getKeyword(), at, evaluated);
      }
    }

    private void checkUnknown(Evaluation evaluation, JsonNode member, JsonNode value, NodePath at) {
      if (schema == null) {
        evaluation.fail(getKeyword(), at, () -> "is not a known member");
      } else {
        schema.validate(evaluation, member, value, at);
      }
    }

    private boolean isKnown(Evaluation evaluation, String name, NodePath at) {
      if (properties != null && properties.has(name)) {
        return true;
      }
      for (TextPattern pattern : patterns) {
        if (PatternCheck.matches(evaluation, pattern, name, at)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final class ByPattern extends Check {
    private final List<Map.Entry<TextPattern, Schema>> schemas;

    ByPattern(List<Map.Entry<TextPattern, Schema>> schemas) {
      super("patternProperties");
      this.schemas = List.copyOf(schemas);
    }

    @Override
    void check(Evaluation evaluation, JsonNode value, NodePath at) {
      if (!value.isObject()) {
        return;
      }
      Set<String> evaluated = isWatched(evaluation) ? new HashSet<>() : null;
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String name = member.getKey();
        for (int i = 0; i < schemas.size(); i++) {
          if (PatternCheck.matches(evaluation, schemas.get(i).getKey(), name, at)) {
            evaluation.validate(schemas.get(i).getValue(), i, member.getValue(), at.append(name));
            if (evaluated != null) {
              evaluated.add(name);
            }
          }
        }
      }
      if (evaluated != null) {
        evaluation.note(getKeyword(), at, evaluated);
      }
    }
  }

  private static final class Names extends Check {
    private final Schema schema;

    Names(Schema schema) {
      super("propertyNames");
      this.schema = schema;
    }

    @Override
    void check(Evaluation evaluation, JsonNode value, NodePath at) {
      if (!value.isObject()) {
        return;
      }
      for (String name : value.propertyNames()) {
        NodePath member = at.append(name);
        if (!evaluation.accepts(schema, JsonNodeFactory.instance.stringNode(name), member)) {
          evaluation.fail(getKeyword(), member, () -> "has a name that is not allowed");
        }
      }
    }
  }
}
