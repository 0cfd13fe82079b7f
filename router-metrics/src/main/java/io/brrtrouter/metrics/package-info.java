/** Micrometer meters for a service, and the Prometheus endpoint that shows them. */
@NullMarked
package io.brrtrouter.metrics;

import org.jspecify.annotations.NullMarked;
