package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The sentences that many diagnostics share. */
final class Wording {
  private static final int LONGEST = 60;

  private Wording() {}

  static String wrongType(String name, String expected, Node found) {
    return "'" + name + "' must be " + expected + ", but it is " + shown(found);
  }

  static String notAnObject(Kind kind, Node found) {
    return "this must be " + kind.title() + ", but it is " + shown(found);
  }

  static String notOneOf(String name, Collection<String> values, Node found) {
    return "'"
        + name
        + "' must be one of "
        + String.join(", ", values)
        + ", but it is "
        + shown(found);
  }

  static String missing(Kind kind, String name) {
    return kind.title() + " must have '" + name + "'";
  }

  /** What to do about a value that is not of its type, if that is clear. */
  static @Nullable String remedy(Node found, Type type) {
    String text = Nodes.text(found);
    return switch (type) {
      case Type.Tolerated tolerated -> remedy(found, tolerated.type());
      case Type.Plain plain -> remedy(found, text, plain);
      default -> null;
    };
  }

  private static @Nullable String remedy(Node found, @Nullable String text, Type.Plain type) {
    if (found instanceof Node.Scalar scalar && scalar.json().isNull()) {
      return "Give it a value, or remove it.";
    }
    if (text != null) {
      boolean quoted = type == Type.Plain.FLAG || type == Type.Plain.NUMBER;
      return quoted ? "Without quotes, if it stands in some." : null;
    }
    return type == Type.Plain.TEXT && found instanceof Node.Scalar ? "Put it in quotes." : null;
  }

  private static String shown(Node node) {
    String text = Nodes.text(node);
    if (text == null) {
      return Nodes.type(node);
    }
    String line = text.lines().findFirst().orElse("");
    boolean cut = line.length() < text.length() || line.length() > LONGEST;
    return "'" + line.substring(0, Math.min(line.length(), LONGEST)) + (cut ? "...'" : "'");
  }

  /** What stands at this pointer, if it is a component. */
  static @Nullable Kind componentKind(String pointer) {
    String prefix = "/components/";
    int slash = pointer.indexOf('/', prefix.length());
    boolean component =
        pointer.startsWith(prefix) && slash > 0 && pointer.indexOf('/', slash + 1) < 0;
    return component ? Shapes.SECTIONS.get(pointer.substring(prefix.length(), slash)) : null;
  }
}
