package io.brrtrouter.openapi.read;

import org.jspecify.annotations.Nullable;

/**
 * A {@code $dynamicRef} (JSON Schema 2020-12, 8.2.3.2).
 *
 * @param initial what it leads to as it is written
 * @param name the anchor that another schema may have put in its place; null where none can, and it
 *     is like any reference
 */
record DynamicReference(Target initial, @Nullable String name) {}
