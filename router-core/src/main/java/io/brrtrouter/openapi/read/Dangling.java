package io.brrtrouter.openapi.read;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import org.jspecify.annotations.Nullable;

/** What to say of references that lead nowhere. */
final class Dangling {
  private final Problems problems;

  Dangling(Problems problems) {
    this.problems = problems;
  }

  /** A pointer goes on where its way ends. */
  LocatedException pointer(String ref, Position at, Target last, String missing) {
    String found = last.pointer().isEmpty() ? "the top of the file" : "'" + last.pointer() + "'";
    return new LocatedException(
        at,
        "'" + ref + "' leads nowhere: there is no '" + missing + "' at " + found,
        problems.suggestion(missing, Nodes.members(last.node()).keySet()));
  }

  /** A plain name that nothing has. */
  LocatedException anchor(String ref, Position at, SourceFile file, String name, boolean known) {
    String message =
        known
            ? "'" + ref + "' leads nowhere: no schema has the $anchor '" + name + "'"
            : "'" + ref + "' is not a reference: its fragment must be a JSON pointer";
    String schema = schema(file, name);
    return new LocatedException(
        at, message, schema == null ? "A JSON pointer starts with '#/'." : schema);
  }

  /** A file that cannot be read, where its name is that of a schema. */
  LocatedException file(LocatedException reason, SourceFile file, String name) {
    String schema = reason.remedy() == null ? schema(file, name) : null;
    return schema == null
        ? reason
        : new LocatedException(reason.position(), reason.sentence(), schema);
  }

  private static @Nullable String schema(SourceFile file, String name) {
    Node schema = file.root().at("/components/schemas/" + Pointers.escape(name));
    return schema == null ? null : "Did you mean '#/components/schemas/" + name + "'?";
  }
}
