package io.brrtrouter.openapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response (OAS 3.1, 4.8.17), its reference followed.
 *
 * @param status {@code 200}, a range such as {@code 4XX}, or {@code default}
 * @param description for readers
 * @param headers its header fields but {@code Content-Type}, as parameters of style simple
 * @param content its media types, in document order
 * @param links its links (OAS 3.1, 4.8.20), by name, references followed: nothing here acts on them
 * @param node its source
 */
public record ResponseObject(
    String status,
    @Nullable String description,
    List<ParameterObject> headers,
    List<MediaTypeObject> content,
    Map<String, Node> links,
    Node node) {}
