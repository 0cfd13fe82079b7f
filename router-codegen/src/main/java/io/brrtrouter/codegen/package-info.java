/** The generator: a document and options in, files and a report out. */
@NullMarked
package io.brrtrouter.codegen;

import org.jspecify.annotations.NullMarked;
