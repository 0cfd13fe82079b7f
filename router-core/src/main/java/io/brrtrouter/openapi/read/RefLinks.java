package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

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
    if (ref == null || linked.target(holder) != null) {
      return null;
    }
    if (text == null) {
      problems.error(ref.position(), Wording.wrongType("$ref", "a string", ref), null);
      return null;
    }
    try {
      Target target = resolver.resolve(text, ref.position(), holder);
      Kind found = Wording.componentKind(target.pointer());
      if (found != null && found != kind) {
        LocatedException wrong =
            new LocatedException(ref.position(), wrongKind(text, kind, found), null);
        if (operation != null && isMixedUp(kind, found)) {
          confine(wrong, holder, kind, operation);
        } else {
          problems.error(wrong);
        }
        return null;
      }
      linked.link(holder, kind, target);
      return target;
    } catch (LocatedException e) {
      if (operation != null && kind == Kind.SCHEMA && isElsewhere(text)) {
        confine(e, holder, kind, operation);
      } else {
        problems.error(e);
      }
      return null;
    }
  }

  /** Generators make pointers to places that only they know; no name of ours is misspelt there. */
  private static boolean isElsewhere(String ref) {
    return ref.startsWith("#/") && !ref.startsWith("#/components/");
  }

  private static String wrongKind(String ref, Kind expected, Kind found) {
    return "'" + ref + "' must lead to " + expected.title() + ", but it leads to " + found.title();
  }

  /** Responses and schemas both say what is answered, and are taken for each other. */
  private static boolean isMixedUp(Kind expected, Kind found) {
    Set<Kind> answers = EnumSet.of(Kind.SCHEMA, Kind.RESPONSE);
    return answers.contains(expected) && answers.contains(found);
  }

  /** A part that is missing costs one operation its types, not the document its use. */
  private void confine(LocatedException e, Node holder, Kind kind, Node operation) {
    problems.warning(e.position(), e.sentence(), e.remedy());
    linked.degrade(
        operation,
        new Diagnostic(Diagnostic.Severity.WARNING, e.position(), e.sentence(), e.remedy()));
    linked.mend(holder, empty(kind, holder.position()));
  }

  /** A schema that allows everything, or a response of which nothing is known. */
  private static Node empty(Kind kind, Position at) {
    if (kind == Kind.SCHEMA) {
      return new Node.Mapping(at, Map.of());
    }
    Node description = new Node.Scalar(at, JsonNodeFactory.instance.stringNode(""));
    return new Node.Mapping(at, Map.of("description", new Node.Member(at, description)));
  }
}
