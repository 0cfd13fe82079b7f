/** What the steps of a request cost, in memory. */
@NullMarked
package io.brrtrouter.load.pipeline;

import org.jspecify.annotations.NullMarked;
