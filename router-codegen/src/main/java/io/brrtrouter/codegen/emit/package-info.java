/** From the plan to sources; the only place that knows JavaPoet. */
@NullMarked
package io.brrtrouter.codegen.emit;

import org.jspecify.annotations.NullMarked;
