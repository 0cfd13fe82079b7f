/** All figures at once. */
@NullMarked
package io.brrtrouter.load;

import org.jspecify.annotations.NullMarked;
