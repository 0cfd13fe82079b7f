package io.brrtrouter.openapi;

/**
 * What an operation is expected to need, computed from the document; never a limit.
 *
 * @param stackBytes the stack of a worker, in bytes
 * @param requestBytes the size of a request's body
 * @param responseBytes the size of a response's body
 */
public record SizingHints(int stackBytes, int requestBytes, int responseBytes) {}
