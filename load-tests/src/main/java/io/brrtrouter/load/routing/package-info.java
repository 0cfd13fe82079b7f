/** What matching costs: the three modes, and the routers of other projects. */
@NullMarked
package io.brrtrouter.load.routing;

import org.jspecify.annotations.NullMarked;
