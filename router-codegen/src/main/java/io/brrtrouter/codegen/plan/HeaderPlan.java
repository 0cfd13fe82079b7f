package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.ParameterObject;

/**
 * A header field of a response in Java's terms.
 *
 * @param header as the document has it
 * @param name of the component of the response
 * @param use its type; null leaves the field out
 * @param form how it is written
 */
public record HeaderPlan(ParameterObject header, String name, TypeUse use, Form form) {

  /** How the value of a header field is written. */
  public enum Form {
    /** A value, list or map as it is, in style simple. */
    SIMPLE,
    /** A record by its members, in style simple. */
    MEMBERS,
    /** A JSON document. */
    JSON
  }
}
