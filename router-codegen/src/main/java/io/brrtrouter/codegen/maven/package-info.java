/** The Maven plugin. */
@NullMarked
package io.brrtrouter.codegen.maven;

import org.jspecify.annotations.NullMarked;
