package io.brrtrouter.codegen.diff;

import io.brrtrouter.openapi.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code oneOf} or {@code anyOf} of several branches that are more than null.
 *
 * @param branches in order
 * @param discriminator beside it, or null
 */
record Union(List<Node> branches, @Nullable Node discriminator) {}
