package io.brrtrouter.openapi;

import org.jspecify.annotations.Nullable;

/**
 * Something to say about a document.
 *
 * @param severity how bad it is
 * @param position where it is
 * @param message what is wrong, in a sentence
 * @param remedy what to do about it, in a sentence, or null
 */
public record Diagnostic(
    Severity severity, Position position, String message, @Nullable String remedy) {

  /** How bad it is. */
  public enum Severity {
    /** The document cannot be used. */
    ERROR,
    /** It can be used, in part or not as its author may think. */
    WARNING
  }
}
