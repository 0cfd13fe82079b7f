/** The service that is measured, and the same answers written by hand on bare Helidon. */
@NullMarked
package io.brrtrouter.load.service;

import org.jspecify.annotations.NullMarked;
