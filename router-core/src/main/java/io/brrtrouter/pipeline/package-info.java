/** The whole life of a request, step by step. */
@NullMarked
package io.brrtrouter.pipeline;

import org.jspecify.annotations.NullMarked;
