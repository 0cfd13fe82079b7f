package io.brrtrouter.openapi;

/** How a parameter is serialised (OAS 3.1, 4.8.12.2). */
public enum Style {
  SIMPLE,
  LABEL,
  MATRIX,
  FORM,
  SPACE_DELIMITED,
  PIPE_DELIMITED,
  DEEP_OBJECT
}
