package io.brrtrouter.codegen.plan;

import io.brrtrouter.json.FileNode;
import io.brrtrouter.json.TreeDecoder;
import io.brrtrouter.json.Values;

/** The types of single values. */
public enum Scalar implements JavaType {
  /** {@code String}; formats without a faithful Java type as well: {@code uri}, {@code time}. */
  STRING,
  /** {@code int}. */
  INT32,
  /** {@code long}. */
  INT64,
  /** {@code BigInteger}: integers whose bounds leave {@code long}. */
  BIG_INTEGER,
  /** {@code float}. */
  FLOAT32,
  /** {@code double}. */
  FLOAT64,
  /** {@code BigDecimal}: formats {@code decimal} and {@code money}. */
  DECIMAL,
  /** {@code boolean}. */
  BOOL,
  /** {@code UUID}. */
  UUID,
  /** {@code LocalDate}. */
  DATE,
  /** {@code OffsetDateTime}. */
  DATE_TIME,
  /** {@code byte[]}, base64 in JSON: format {@code byte}. */
  BYTES,
  /** {@code byte[]}, as they are: format {@code binary}. */
  BINARY,
  /** {@code FilePart}: a file in a multipart form. */
  FILE,
  /** {@code JsonNode}: a schema that says nothing of types. */
  TREE;

  /** What reads it from a tree, in generated code as well. */
  public TreeDecoder<?> decoder() {
    return switch (this) {
      case STRING -> Values::string;
      case INT32 -> Values::int32;
      case INT64 -> Values::int64;
      case BIG_INTEGER -> Values::bigInteger;
      case FLOAT32 -> Values::float32;
      case FLOAT64 -> Values::float64;
      case DECIMAL -> Values::decimal;
      case BOOL -> Values::bool;
      case UUID -> Values::uuid;
      case DATE -> Values::date;
      case DATE_TIME -> Values::dateTime;
      case BYTES -> Values::bytes;
      case BINARY -> Values::binary;
      case FILE -> FileNode::file;
      case TREE -> Values::tree;
    };
  }

  /** Whether it is written as a JSON string. */
  boolean isText() {
    return switch (this) {
      case STRING, UUID, DATE, DATE_TIME, BYTES, BINARY, FILE -> true;
      case INT32, INT64, BIG_INTEGER, FLOAT32, FLOAT64, DECIMAL, BOOL, TREE -> false;
    };
  }

  /** Whether it is written as a JSON number. */
  boolean isNumber() {
    return switch (this) {
      case INT32, INT64, BIG_INTEGER, FLOAT32, FLOAT64, DECIMAL -> true;
      case STRING, BOOL, UUID, DATE, DATE_TIME, BYTES, BINARY, FILE, TREE -> false;
    };
  }

  /** Whether its numbers are integers. */
  boolean isInteger() {
    return this == INT32 || this == INT64 || this == BIG_INTEGER;
  }
}
