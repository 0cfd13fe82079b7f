/**
 * From a method and a raw path to a route: a static map and a segment trie that know nothing of
 * operations.
 */
@NullMarked
package io.brrtrouter.routing;

import org.jspecify.annotations.NullMarked;
