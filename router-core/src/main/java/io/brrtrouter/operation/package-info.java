/**
 * The contract with generated code: what an operation is, reads, answers and is told of its call.
 */
@NullMarked
package io.brrtrouter.operation;

import org.jspecify.annotations.NullMarked;
