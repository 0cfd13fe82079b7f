/** Serialised parameters and forms, one class a style, to typed and validated values. */
@NullMarked
package io.brrtrouter.parameters;

import org.jspecify.annotations.NullMarked;
