/** What happened in an exchange, told once at its end to whoever listens. */
@NullMarked
package io.brrtrouter.observe;

import org.jspecify.annotations.NullMarked;
