/**
 * Where the parts meet: configuration, the transport, and the endpoints that come with every
 * service.
 */
@NullMarked
package io.brrtrouter.server;

import org.jspecify.annotations.NullMarked;
