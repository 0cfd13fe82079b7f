package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Resolves the values of discriminator mappings: names of schemas, or references. */
final class MappingLinks {
  private static final String SCHEMAS = "/components/schemas/";

  private final Linked linked;
  private final Resolver resolver;
  private final Problems problems;

  MappingLinks(Linked linked, Resolver resolver, Problems problems) {
    this.linked = linked;
    this.resolver = resolver;
    this.problems = problems;
  }

  /** What the mapping of a discriminator leads to. */
  List<Target> link(Node.Mapping discriminator) {
    List<Target> targets = new ArrayList<>();
    Node mapping = discriminator.get("mapping");
    for (Map.Entry<String, Node.Member> entry : Nodes.members(mapping).entrySet()) {
      Node value = entry.getValue().value();
      String text = Nodes.text(value);
      if (mapping != null && text != null) {
        link(mapping, value, text, targets);
      }
    }
    return targets;
  }

  private void link(Node mapping, Node value, String text, List<Target> targets) {
    try {
      Target target = target(mapping, value, text);
      linked.mappings().put(value, target);
      targets.add(target);
    } catch (LocatedException e) {
      problems.warning(e.position(), "this mapping is without effect: " + e.sentence(), e.remedy());
    }
  }

  private Target target(Node mapping, Node value, String text) throws LocatedException {
    if (NameCheck.isComponent(text)) {
      SourceFile own = resolver.file(value);
      for (SourceFile file : List.of(own, linked.entry())) {
        String pointer = SCHEMAS + Pointers.escape(text);
        Node schema = Pointers.find(file.root(), pointer);
        if (schema != null) {
          return new Target(file, pointer, schema);
        }
      }
      if (text.indexOf('.') < 0) {
        Node schemas = Pointers.find(own.root(), "/components/schemas");
        throw new LocatedException(
            value.position(),
            "there is no schema named '" + text + "'",
            Wording.didYouMean(Nearest.of(text, Nodes.members(schemas).keySet())));
      }
    }
    return resolver.resolve(text, value.position(), mapping);
  }
}
