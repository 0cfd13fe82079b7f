/** What takes its time before the first request: starting, and generating. */
@NullMarked
package io.brrtrouter.load.start;

import org.jspecify.annotations.NullMarked;
