/** What reading, writing and checking JSON costs, against Jackson. */
@NullMarked
package io.brrtrouter.load.json;

import org.jspecify.annotations.NullMarked;
