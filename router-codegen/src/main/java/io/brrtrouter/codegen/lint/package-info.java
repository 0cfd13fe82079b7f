/** A second look at documents, by a parser that is not ours. */
@NullMarked
package io.brrtrouter.codegen.lint;

import org.jspecify.annotations.NullMarked;
