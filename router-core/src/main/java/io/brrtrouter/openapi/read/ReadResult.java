package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.OpenApi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a document.
 *
 * @param document the model, or null where there are errors
 * @param diagnostics errors and warnings, in source order
 */
public record ReadResult(@Nullable OpenApi document, List<Diagnostic> diagnostics) {

  /** Whether there is an error. */
  public boolean failed() {
    return document == null;
  }

  /**
   * Every diagnostic as {@code file:line:column: error: message}, the line, a caret, and the
   * remedy, separated by blank lines.
   */
  public String render() {
    throw new UnsupportedOperationException();
  }
}
