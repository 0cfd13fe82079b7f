package io.brrtrouter.codegen.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a tag.
 *
 * @param name of its interface
 * @param parameter the name of a variable that holds one
 * @param tag as the document has it, or null for operations without
 * @param description what the document says of the tag, or null
 * @param operations in document order
 */
public record ControllerPlan(
    String name,
    String parameter,
    @Nullable String tag,
    @Nullable String description,
    List<OperationPlan> operations) {}
