/** What things cost: benchmarks and simulations. */
@NullMarked
package io.brrtrouter.load;

import org.jspecify.annotations.NullMarked;
