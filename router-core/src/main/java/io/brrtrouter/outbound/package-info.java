/**
 * Requests that a service sends: webhooks and callbacks, signed, tried again, and kept off inner
 * networks.
 */
@NullMarked
package io.brrtrouter.outbound;

import org.jspecify.annotations.NullMarked;
