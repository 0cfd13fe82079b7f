package io.brrtrouter.json;

import io.brrtrouter.http.Rejection;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON (RFC 8259) to a tree, strictly and within limits: one value, in UTF-8, without
 * duplicate members, lone surrogates or numbers too large to compute with. Integers stay integers
 * and decimals exact. A leading byte order mark is skipped (RFC 8259, 8.1). Safe for concurrent
 * use.
 */
public final class JsonTrees {
  /** Reads what services bring or write themselves: limits on requests say nothing of it. */
  public static final JsonTrees OWN =
      new JsonTrees(JsonLimits.DEFAULT.withMaxDepth(JsonLimits.DEEPEST));

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final JsonLimits limits;
  private final JsonFactory factory;

  /** Reads within these limits. */
  public JsonTrees(JsonLimits limits) {
    this.limits = limits;
    this.factory =
        JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maxDepth() + 1)
                    .maxNumberLength(limits.maxNumberLength())
                    .maxStringLength(limits.maxStringLength())
                    .maxNameLength(Math.min(limits.maxStringLength(), 50_000))
                    .build())
            .build();
  }

  /** The limits. */
  public JsonLimits limits() {
    return limits;
  }

  /**
   * The tree of a request's body.
   *
   * @param length how many bytes of the array are the body
   * @throws Rejection 400, with the place of the fault
   */
  public JsonNode body(byte[] bytes, int length) {
    try {
      return parse(bytes, 0, length);
    } catch (MalformedJsonException e) {
      throw e.toRejection();
    }
  }

  /**
   * The tree of this text.
   *
   * @throws MalformedJsonException if it is not JSON, or too much of it
   */
  public JsonNode parse(byte[] bytes, int offset, int length) {
    return parse(bytes, offset, length, TreeRoom.UNLIMITED);
  }

  /** As above; what the tree takes, where it is large, is accounted for there. */
  public JsonNode parse(byte[] bytes, int offset, int length, TreeRoom room) {
    int end = offset + length;
    int start = start(bytes, offset, end);
    JsonText text = new JsonText(bytes, start, end);
    text.checkEncoding();
    if (start > offset && startsWithMark(bytes, start, end)) {
      // The parser would take another mark for one that may be skipped.
      throw text.fault("syntax", "", 0, "What is there cannot be there");
    }
    try (JsonParser parser =
        factory.createParser(ObjectReadContext.empty(), bytes, start, end - start)) {
      return new TreeBuilder(parser, text, limits, room).build();
    }
  }

  /** Where a text starts, past a mark. */
  static int start(byte[] bytes, int offset, int end) {
    return startsWithMark(bytes, offset, end) ? offset + BYTE_ORDER_MARK.length : offset;
  }

  private static boolean startsWithMark(byte[] bytes, int offset, int end) {
    return end - offset >= BYTE_ORDER_MARK.length
        && bytes[offset] == BYTE_ORDER_MARK[0]
        && bytes[offset + 1] == BYTE_ORDER_MARK[1]
        && bytes[offset + 2] == BYTE_ORDER_MARK[2];
  }
}
