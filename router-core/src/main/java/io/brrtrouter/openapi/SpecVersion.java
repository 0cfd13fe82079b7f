package io.brrtrouter.openapi;

/** The versions of the OpenAPI Specification that are understood. */
public enum SpecVersion {
  V3_0,
  V3_1
}
