package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Pointers;
import io.brrtrouter.openapi.Position;

/** What to say of references that lead nowhere. */
final class Dangling {
  private Dangling() {}

  static LocatedException pointer(String ref, Position at, Target last, String missing) {
    String near = Nearest.of(missing, Nodes.members(last.node()).keySet());
    String found = last.pointer().isEmpty() ? "the top of the file" : "'" + last.pointer() + "'";
    return new LocatedException(
        at,
        "'" + ref + "' leads nowhere: there is no '" + missing + "' at " + found,
        near == null ? null : "Did you mean '" + near + "'?");
  }

  static LocatedException anchor(
      String ref, Position at, SourceFile file, String name, boolean anchors) {
    Node schema = Pointers.find(file.root(), "/components/schemas/" + Pointers.escape(name));
    String message =
        anchors
            ? "'" + ref + "' leads nowhere: no schema has the $anchor '" + name + "'"
            : "'" + ref + "' is not a reference: its fragment must be a JSON pointer";
    return new LocatedException(
        at,
        message,
        schema == null
            ? "A JSON pointer starts with '#/'."
            : "Did you mean '#/components/schemas/" + name + "'?");
  }
}
