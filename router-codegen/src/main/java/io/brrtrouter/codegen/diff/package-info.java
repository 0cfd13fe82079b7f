/** What a new version of a document breaks for those who use the old one. */
@NullMarked
package io.brrtrouter.codegen.diff;

import org.jspecify.annotations.NullMarked;
