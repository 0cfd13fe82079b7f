/** The pet store from outside. */
package io.brrtrouter.examples.petstore.acceptance;
