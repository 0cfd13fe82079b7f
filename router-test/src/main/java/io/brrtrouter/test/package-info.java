/** The test kit: a service in memory or on a free port, and requests and answers of its types. */
@NullMarked
package io.brrtrouter.test;

import org.jspecify.annotations.NullMarked;
