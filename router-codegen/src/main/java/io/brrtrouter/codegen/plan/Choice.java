package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code oneOf} or {@code anyOf}.
 *
 * @param owner the schema that has it
 * @param exclusive whether exactly one branch may hold
 * @param branches in document order
 * @param discriminator the discriminator beside it, or null
 */
record Choice(
    Schema owner, boolean exclusive, List<Schema> branches, @Nullable Node discriminator) {}
