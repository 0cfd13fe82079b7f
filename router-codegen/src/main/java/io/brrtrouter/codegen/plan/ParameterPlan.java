package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.ParameterObject;

/**
 * A parameter in Java's terms.
 *
 * @param parameter as the document has it
 * @param name of the component of the request, or of a response where it is a header field
 * @param constant the name of the constant that declares it
 * @param pointer of its schema, or of what that refers to
 * @param use its type; null is a value where it may be absent without a default
 */
public record ParameterPlan(
    ParameterObject parameter, String name, String constant, String pointer, TypeUse use) {}
