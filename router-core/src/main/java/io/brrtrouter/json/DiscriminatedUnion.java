package io.brrtrouter.json;

import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaKeyword.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code oneOf} and {@code anyOf} next to a discriminator: its value selects exactly one branch,
 * and that branch alone decides, whatever the others would say. Branches without a name cannot be
 * selected; they are tried where a value selects nothing. A value that is no object is left to the
 * keyword itself.
 */
final class DiscriminatedUnion extends Check {
  private final Discriminator discriminator;
  private final Union plain;
  private final @Nullable Union unnamed;
  private final Map<String, Schema> byValue;

  private DiscriminatedUnion(
      Discriminator discriminator, Union plain, @Nullable Union unnamed, Map<String, Schema> map) {
    super("discriminator");
    this.discriminator = discriminator;
    this.plain = plain;
    this.unnamed = unnamed;
    this.byValue = map;
  }

  static @Nullable Check compile(Site site, Discriminator discriminator, DocumentSchemas schemas) {
    List<Schema> branches = Union.branches(site);
    Map<String, Schema> byPointer = new LinkedHashMap<>();
    Map<String, Schema> byValue = new LinkedHashMap<>();
    List<Schema> unnamed = new ArrayList<>();
    Inheritance names = schemas.inheritance();
    for (Schema branch : branches) {
      String pointer = Pointers.ofFragment(branch.getSchemaNode().path("$ref").asString(""));
      if (pointer == null) {
        unnamed.add(branch);
        continue;
      }
      byPointer.put(pointer, branch);
      byPointer.putIfAbsent(names.canonical(pointer), branch);
      String name = names.name(pointer);
      if (name != null) {
        byValue.put(name, branch);
      }
    }
    discriminator
        .mapping()
        .forEach((value, target) -> {
          Schema branch = branch(target, byPointer, schemas);
          if (branch != null) {
            byValue.put(value, branch);
          }
        });
    return branches.isEmpty()
        ? null
        : new DiscriminatedUnion(
            discriminator,
            new Union(site.name(), branches),
            unnamed.isEmpty() ? null : new Union(site.name(), unnamed),
            byValue);
  }

  private static @Nullable Schema branch(
      String target, Map<String, Schema> byPointer, DocumentSchemas schemas) {
    String pointer = Discriminator.target(target, schemas.inheritance());
    if (pointer == null) {
      return null;
    }
    Schema branch = byPointer.get(pointer);
    return branch != null ? branch : byPointer.get(schemas.inheritance().canonical(pointer));
  }

  @Override
  void check(Evaluation evaluation, JsonNode value, NodePath at) {
    if (!value.isObject()) {
      plain.check(evaluation, value, at);
      return;
    }
    JsonNode told = discriminator.told(value);
    Schema branch = told != null && told.isString() ? byValue.get(told.stringValue()) : null;
    if (branch != null) {
      select(branch, evaluation, value, at);
    } else if (unnamed != null) {
      unnamed.check(evaluation, value, at);
    } else {
      refuse(evaluation, told, byValue, at.append(discriminator.property()));
    }
  }

  /** A branch that is composed of this union has selected itself: it must not be entered again. */
  private static void select(Schema branch, Evaluation evaluation, JsonNode value, NodePath at) {
    JsonNode node = branch.getSchemaNode();
    boolean entered = SchemaStack.anyInPlace(evaluation, outer -> outer.getSchemaNode() == node);
    if (!entered) {
      branch.validate(evaluation, value, value, at);
    }
  }

  /** Says which values there are. */
  static void refuse(
      Evaluation evaluation, @Nullable JsonNode told, Map<String, ?> known, NodePath at) {
    evaluation.fail(
        "discriminator",
        at,
        () ->
            (told == null ? "must be present, as one of " : "must be one of ")
                + String.join(", ", known.keySet()));
  }
}
