/** What reading, writing, checking and refusing JSON costs, against Jackson and networknt. */
@NullMarked
package io.brrtrouter.load.json;

import org.jspecify.annotations.NullMarked;
