package io.brrtrouter.codegen.adapt;

import org.jspecify.annotations.Nullable;

/**
 * A Java type of the user's own in place of a generated one.
 *
 * @param key what the user wrote: a schema's name, {@code type+format}, or a type's usual name
 * @param schema the name of the schema, or null
 * @param format {@code type+format}, or null
 * @param type the full name of the user's class
 * @param conversion the full name of the class that converts, or null where none was named
 */
public record Mapping(
    String key,
    @Nullable String schema,
    @Nullable String format,
    String type,
    @Nullable String conversion) {}
