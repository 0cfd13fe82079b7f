/**
 * Serves a document without generated code: echoing what it decoded, or answering with examples.
 */
@NullMarked
package io.brrtrouter.codegen.serve;

import org.jspecify.annotations.NullMarked;
