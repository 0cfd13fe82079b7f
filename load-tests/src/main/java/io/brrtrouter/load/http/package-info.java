/** What requests cost over sockets: against bare Helidon, and under more load than fits. */
@NullMarked
package io.brrtrouter.load.http;

import org.jspecify.annotations.NullMarked;
