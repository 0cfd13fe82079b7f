/** The database: a connection pool, migrations, and one repository per kind of thing. */
@NullMarked
package io.brrtrouter.examples.petstore.data;

import org.jspecify.annotations.NullMarked;
