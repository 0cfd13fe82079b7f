package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Position;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document. Immutable.
 *
 * @param document the model, or null where there are errors
 * @param diagnostics errors and warnings, in source order
 * @param lines the source lines that the diagnostics point at, by their positions
 */
public record ReadResult(
    @Nullable OpenApi document, List<Diagnostic> diagnostics, Map<Position, String> lines) {

  /** A result whose diagnostics are shown without their source lines. */
  public ReadResult(@Nullable OpenApi document, List<Diagnostic> diagnostics) {
    this(document, diagnostics, Map.of());
  }

  /** Whether there is an error. */
  public boolean failed() {
    return document == null;
  }

  /**
   * Every diagnostic as {@code file:line:column: error: message}, the line, a caret, and the
   * remedy, separated by blank lines.
   */
  public String render() {
    return DiagnosticRenderer.render(diagnostics, lines);
  }
}
