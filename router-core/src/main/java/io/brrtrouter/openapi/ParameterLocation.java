package io.brrtrouter.openapi;

/** Where a parameter is (OAS 3.1, 4.8.12.1). */
public enum ParameterLocation {
  PATH,
  QUERY,
  HEADER,
  COOKIE
}
