package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Node;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves the references that the walk comes across, and says what is wrong with them. */
final class RefLinks {
  private final Linked linked;
  private final Resolver resolver;
  private final Problems problems;

  RefLinks(Linked linked, Resolver resolver, Problems problems) {
    this.linked = linked;
    this.resolver = resolver;
    this.problems = problems;
  }

  /**
   * What a node's reference leads to, or null if it leads nowhere or was asked for before.
   *
   * @param kind what it must lead to
   * @param operation the operation around the node, or null
   */
  @Nullable Target link(Node holder, Kind kind, @Nullable Node operation) {
    Node ref = holder.get("$ref");
    String text = Nodes.text(ref);
    if (ref == null || linked.targets().containsKey(holder)) {
      return null;
    }
    if (text == null) {
      problems.error(ref.position(), Wording.wrongType("$ref", "a string", ref), null);
      return null;
    }
    try {
      Target target = resolver.resolve(text, ref.position(), holder);
      checkKind(ref, text, kind, target);
      linked.link(holder, kind, target);
      return target;
    } catch (LocatedException e) {
      if (operation != null && kind == Kind.SCHEMA && text.startsWith("#")) {
        degrade(holder, operation, e);
      } else {
        problems.error(e.position(), e.sentence(), e.remedy());
      }
      return null;
    }
  }

  private static void checkKind(Node ref, String text, Kind kind, Target target)
      throws LocatedException {
    Kind found = Wording.componentKind(target.pointer());
    if (found != null && found != kind) {
      throw new LocatedException(
          ref.position(),
          "'" + text + "' must lead to " + kind.title() + ", but it leads to " + found.title(),
          null);
    }
  }

  /** A schema that is missing costs one operation its types, not the document its use. */
  private void degrade(Node holder, Node operation, LocatedException e) {
    Diagnostic reason =
        new Diagnostic(Diagnostic.Severity.WARNING, e.position(), e.sentence(), e.remedy());
    problems.add(reason);
    linked.degrade(operation, reason);
    linked.mend(holder, new Node.Mapping(holder.position(), Map.of()));
  }
}
