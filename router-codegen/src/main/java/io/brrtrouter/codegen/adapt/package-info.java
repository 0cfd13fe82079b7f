/** What users choose to fit the output to their world. */
@NullMarked
package io.brrtrouter.codegen.adapt;

import org.jspecify.annotations.NullMarked;
