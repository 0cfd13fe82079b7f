/** Who calls: schemes, requirements, authenticators and the gate that asks them. */
@NullMarked
package io.brrtrouter.security;

import org.jspecify.annotations.NullMarked;
