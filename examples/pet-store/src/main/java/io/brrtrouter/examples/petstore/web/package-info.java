/** The controllers: what each operation of the document does. */
@NullMarked
package io.brrtrouter.examples.petstore.web;

import org.jspecify.annotations.NullMarked;
