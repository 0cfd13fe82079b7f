/**
 * An OpenAPI document as immutable records in the standard's own names, each with its place in the
 * source.
 */
@NullMarked
package io.brrtrouter.openapi;

import org.jspecify.annotations.NullMarked;
