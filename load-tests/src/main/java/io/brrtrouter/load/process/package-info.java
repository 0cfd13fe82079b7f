/** Other processes: servers that are measured, and the tools that measure them. */
@NullMarked
package io.brrtrouter.load.process;

import org.jspecify.annotations.NullMarked;
