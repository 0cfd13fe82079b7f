package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Position;

/**
 * Something the report says of an operation.
 *
 * @param message in a sentence
 * @param position where the reason stands in the document
 */
public record Remark(String message, Position position) {}
