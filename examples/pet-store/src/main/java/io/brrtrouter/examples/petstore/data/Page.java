package io.brrtrouter.examples.petstore.data;

import java.util.List;

/**
 * Some of many.
 *
 * @param items these
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, long total) {}
