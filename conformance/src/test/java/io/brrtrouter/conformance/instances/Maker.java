package io.brrtrouter.conformance.instances;

/** Writes values of a schema. Stateless once made. */
interface Maker {

  /** Writes a value that the schema should accept, as people write such values. */
  void make(Draft out, Chance chance, int depth);

  /** Writes a value at the edge of what the schema accepts, to one side of it or the other. */
  default void edge(Draft out, Chance chance) {
    make(out, chance, 6);
  }
}
