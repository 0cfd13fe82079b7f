package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Builds the positioned tree from a parser's tokens, in one pass: what JSON and YAML have in
 * common.
 */
sealed class TreeBuilder permits YamlTreeBuilder {
  /** Containers within containers; documents people write stay below 60. */
  static final int MAX_DEPTH = 300;

  private static final int MAX_SCALE = 10_000;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  final JsonParser parser;
  private final String file;
  private final Budget budget;

  TreeBuilder(JsonParser parser, String file, Budget budget) {
    this.parser = parser;
    this.budget = budget;
    this.file = file;
  }

  /** The only document of the text. */
  final Node document() throws LocatedException {
    if (parser.nextToken() == null) {
      throw new LocatedException(new Position(file, 1, 1), "the file is empty", null);
    }
    Node root = value(0);
    if (parser.nextToken() != null) {
      throw new LocatedException(
          here(), "the text goes on after the end of the document", "Keep one document per file.");
    }
    return root;
  }

  final Position here() {
    return at(parser.currentTokenLocation());
  }

  private Position at(TokenStreamLocation location) {
    return new Position(
        file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** The value that starts at the current token; the parser ends on its last one. */
  Node value(int depth) throws LocatedException {
    if (!budget.value()) {
      throw new LocatedException(
          here(), "there are more than " + Budget.MAX_VALUES + " values", "Split the document.");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(deeper(depth));
      case START_ARRAY -> sequence(deeper(depth));
      default -> new Node.Scalar(here(), scalar());
    };
  }

  private int deeper(int depth) throws LocatedException {
    if (depth >= MAX_DEPTH) {
      throw tooDeep(here());
    }
    return depth + 1;
  }

  static LocatedException tooDeep(Position position) {
    return new LocatedException(
        position,
        "values are nested more than " + MAX_DEPTH + " levels deep",
        "Move inner parts to components and refer to them.");
  }

  private Node mapping(int depth) throws LocatedException {
    Position start = here();
    // Most mappings are small, and there are many.
    Map<String, Node.Member> members = new LinkedHashMap<>(4);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      Position key = here();
      parser.nextToken();
      member(members, name, new Node.Member(key, value(depth)));
    }
    completed(members, depth);
    return new Node.Mapping(start, Collections.unmodifiableMap(members));
  }

  /** One member was read. */
  void member(Map<String, Node.Member> members, String name, Node.Member member)
      throws LocatedException {
    Node.Member first = members.putIfAbsent(name, member);
    if (first != null) {
      throw new LocatedException(
          member.key(),
          "duplicate key '"
              + name
              + "', first given at "
              + first.key().line()
              + ":"
              + first.key().column(),
          "Remove one of them.");
    }
  }

  /** All members of a mapping were read. */
  void completed(Map<String, Node.Member> members, int depth) throws LocatedException {}

  private Node sequence(int depth) throws LocatedException {
    Position start = here();
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth));
    }
    return new Node.Sequence(start, Collections.unmodifiableList(items));
  }

  private JsonNode scalar() throws LocatedException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> JSON.nullNode();
      case VALUE_TRUE -> JSON.booleanNode(true);
      case VALUE_FALSE -> JSON.booleanNode(false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      default -> JSON.stringNode(parser.getString());
    };
  }

  private JsonNode number() throws LocatedException {
    try {
      return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? integer() : decimal();
    } catch (JacksonException | NumberFormatException e) {
      throw outOfRange();
    }
  }

  private LocatedException outOfRange() {
    return new LocatedException(here(), "the number is out of range", "Put it in quotes.");
  }

  private JsonNode integer() {
    return switch (parser.getNumberType()) {
      case INT -> JSON.numberNode(parser.getIntValue());
      case LONG -> JSON.numberNode(parser.getLongValue());
      default -> JSON.numberNode(parser.getBigIntegerValue());
    };
  }

  private JsonNode decimal() throws LocatedException {
    if (parser.isNaN()) {
      // YAML's infinities and not-a-number are no JSON values; as text they do no harm.
      return JSON.stringNode(parser.getString());
    }
    BigDecimal value = parser.getDecimalValue();
    if (Math.abs((long) value.scale()) > MAX_SCALE) {
      throw outOfRange();
    }
    return JSON.numberNode(value);
  }
}
