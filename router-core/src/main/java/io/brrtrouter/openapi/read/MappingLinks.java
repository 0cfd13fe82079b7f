package io.brrtrouter.openapi.read;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Node;
import java.util.ArrayList;
import java.util.List;

/** Resolves the values of discriminator mappings: names of schemas, or references. */
final class MappingLinks {
  private static final String SCHEMAS = "/components/schemas";

  private final Linked linked;
  private final Resolver resolver;
  private final Problems problems;

  MappingLinks(Linked linked, Resolver resolver, Problems problems) {
    this.linked = linked;
    this.resolver = resolver;
    this.problems = problems;
  }

  /** What the mapping leads to. A discriminator that leads nowhere for a value tells nothing. */
  List<Target> link(Node.Mapping discriminator) {
    List<Target> targets = new ArrayList<>();
    Node mapping = discriminator.get("mapping");
    for (Node.Member member : Nodes.members(mapping).values()) {
      String text = Nodes.text(member.value());
      if (mapping != null && text != null) {
        try {
          Target target = target(mapping, member.value(), text);
          linked.map(member.value(), target);
          targets.add(target);
        } catch (LocatedException e) {
          problems.warning(
              e.position(), "the discriminator is ignored: " + e.sentence(), e.remedy());
          linked.leaveOut(discriminator);
        }
      }
    }
    return targets;
  }

  private Target target(Node mapping, Node value, String text) throws LocatedException {
    if (!NameCheck.isComponent(text)) {
      return resolver.resolve(text, value.position(), mapping);
    }
    SourceFile own = resolver.file(value);
    for (SourceFile file : List.of(own, linked.entry())) {
      String pointer = SCHEMAS + "/" + Pointers.escape(text);
      Node schema = file.root().at(pointer);
      if (schema != null) {
        return new Target(file, pointer, schema);
      }
    }
    if (text.indexOf('.') >= 0) {
      return resolver.resolve(text, value.position(), mapping);
    }
    Node schemas = own.root().at(SCHEMAS);
    throw new LocatedException(
        value.position(),
        "there is no schema named '" + text + "'",
        problems.suggestion(text, Nodes.members(schemas).keySet()));
  }
}
