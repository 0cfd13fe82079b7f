package io.brrtrouter.codegen.plan;

/** Which way a value travels. */
enum Direction {
  REQUEST,
  RESPONSE
}
