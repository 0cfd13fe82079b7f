/**
 * Bounded pools of workers with backpressure and deadlines, which know nothing of what runs inside.
 */
@NullMarked
package io.brrtrouter.worker;

import org.jspecify.annotations.NullMarked;
