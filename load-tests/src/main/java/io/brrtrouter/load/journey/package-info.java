/** What visitors of the pet store do, many at a time. */
@NullMarked
package io.brrtrouter.load.journey;

import org.jspecify.annotations.NullMarked;
