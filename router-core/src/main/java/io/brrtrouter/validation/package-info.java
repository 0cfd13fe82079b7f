/** What can be wrong with a value, and the formats and patterns that say so. */
@NullMarked
package io.brrtrouter.validation;

import org.jspecify.annotations.NullMarked;
