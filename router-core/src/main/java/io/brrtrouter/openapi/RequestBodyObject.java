package io.brrtrouter.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request body (OAS 3.1, 4.8.13), its reference followed.
 *
 * @param required whether it must be there
 * @param content its media types, in document order
 * @param description for readers, or null
 * @param node its source
 */
public record RequestBodyObject(
    boolean required, List<MediaTypeObject> content, @Nullable String description, Node node) {}
