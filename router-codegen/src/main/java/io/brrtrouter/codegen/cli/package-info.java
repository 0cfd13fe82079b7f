/** The command line. */
@NullMarked
package io.brrtrouter.codegen.cli;

import org.jspecify.annotations.NullMarked;
