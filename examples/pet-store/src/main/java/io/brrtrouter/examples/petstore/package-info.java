/** The pet store: where its parts are put together and started. */
@NullMarked
package io.brrtrouter.examples.petstore;

import org.jspecify.annotations.NullMarked;
