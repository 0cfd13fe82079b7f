package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A discriminator that stands alone: its schema is the base that others are composed of, and the
 * value selects one of these. It chooses where the base is asked for by itself; where a schema that
 * is composed of it is at work already, the choice was made.
 */
final class DiscriminatedBase extends Check {
  private final Discriminator discriminator;
  private final String pointer;
  private final DocumentSchemas schemas;
  private volatile @Nullable Choice choice;

  private DiscriminatedBase(Discriminator discriminator, String pointer, DocumentSchemas schemas) {
    super("discriminator");
    this.discriminator = discriminator;
    this.pointer = pointer;
    this.schemas = schemas;
  }

  /** What the values select, and the schemas that count as selected. */
  private record Choice(Map<String, String> targets, Set<JsonNode> schemas) {}

  static Check compile(Site site, Discriminator discriminator, DocumentSchemas schemas) {
    String pointer = NodePaths.pointer(site.parent().getSchemaLocation().getFragment());
    return new DiscriminatedBase(discriminator, pointer, schemas);
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    Choice all = choice();
    if (!value.isObject() || all.targets().isEmpty() || isChosen(evaluation, all)) {
      return;
    }
    JsonNode told = discriminator.told(value);
    String target = told != null && told.isString() ? all.targets().get(told.stringValue()) : null;
    if (target == null) {
      NodePath member = at.append(discriminator.property());
      DiscriminatedUnion.refuse(evaluation, told, all.targets(), member);
    } else if (!target.equals(pointer)) {
      Schema selected = schemas.compiled(target);
      selected.validate(evaluation, value, value, at);
    }
  }

  private static boolean isChosen(Evaluation evaluation, Choice all) {
    return SchemaStack.anyInPlace(
        evaluation, outer -> all.schemas().contains(outer.getSchemaNode()));
  }

  private Choice choice() {
    Choice known = choice;
    if (known == null) {
      known = choose();
      choice = known;
    }
    return known;
  }

  private Choice choose() {
    Map<String, String> targets = schemas.inheritance().selected(discriminator, pointer);
    Set<JsonNode> selected = Collections.newSetFromMap(new IdentityHashMap<>());
    targets.values().stream()
        .filter(t -> !t.equals(pointer))
        .map(schemas::schema)
        .forEach(selected::add);
    return new Choice(targets, selected);
  }
}
