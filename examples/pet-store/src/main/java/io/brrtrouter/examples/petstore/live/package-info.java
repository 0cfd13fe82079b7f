/** Events as they happen: streamed to browsers and posted to webhooks. */
@NullMarked
package io.brrtrouter.examples.petstore.live;

import org.jspecify.annotations.NullMarked;
