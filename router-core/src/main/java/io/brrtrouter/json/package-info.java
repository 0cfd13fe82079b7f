/**
 * JSON in and out: parsing within limits, decoding, encoding, and the schema validators behind one
 * small interface.
 */
@NullMarked
package io.brrtrouter.json;

import org.jspecify.annotations.NullMarked;
