package io.brrtrouter.operation;

import java.util.List;

/**
 * The operations of one document with their controllers, as generated code lists them. Immutable.
 *
 * @param name the document's, as in {@code META-INF/brrtrouter/NAME.json}
 * @param document the bundled document's resource
 * @param loader a class of the generated package, whose loader finds the resource
 * @param generator the version of the generator that wrote the code
 * @param operations in document order
 */
public record Registry(
    String name,
    String document,
    Class<?> loader,
    String generator,
    List<Operation<?, ?>> operations) {}
