/** The vocabulary of HTTP: what a request is, what a response is, and what stands between them. */
@NullMarked
package io.brrtrouter.http;

import org.jspecify.annotations.NullMarked;
