/** The plan: a document in Java's terms, names and types settled, without a line of source yet. */
@NullMarked
package io.brrtrouter.codegen.plan;

import org.jspecify.annotations.NullMarked;
