package io.brrtrouter.codegen.plan;

/** Which way a value travels. */
public enum Direction {
  REQUEST,
  RESPONSE
}
