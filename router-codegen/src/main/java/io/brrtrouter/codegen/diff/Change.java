package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two versions of a document.
 *
 * @param severity what it means for clients
 * @param rule what kind of change it is, {@code member-required}
 * @param position where it shows: in the old version for what is gone, else in the new one
 * @param pointer the JSON pointer of that place in its bundled document
 * @param operations the operations it concerns, {@code GET /pets}, in the old version's order;
 *     empty: the document as a whole
 * @param message what has changed, in a sentence without its full stop
 * @param remedy what to do instead, in sentences, or null
 */
public record Change(
    Severity severity,
    String rule,
    Position position,
    String pointer,
    List<String> operations,
    String message,
    @Nullable String remedy) {
  /** A change whose list of operations cannot change any more. */
  public Change {
    operations = List.copyOf(operations);
  }
}
