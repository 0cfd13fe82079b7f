package io.brrtrouter.parameters;

import io.brrtrouter.http.QueryParameters;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.MalformedJsonException;
import io.brrtrouter.json.Pointers;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code application/x-www-form-urlencoded} content bound to its schema (OAS 3.1, 4.8.15.1; WHATWG
 * URL, 5.1): makes an object of it, its members typed by the schema, not yet validated. A name that
 * comes several times is an array; members whose {@code encoding} names a style are read in it;
 * what can only be an object, or is encoded as JSON, is parsed. Immutable and safe for concurrent
 * use.
 */
public final class FormBody {
  /** The most pairs a form may have. */
  public static final int MAX_PAIRS = 10_000;

  private final Shape shape;
  private final Typing typing;
  private final JsonTrees trees;
  private final Set<String> json = new HashSet<>();
  private final List<StyledMember> styled = new ArrayList<>();

  private FormBody(Shape shape, SchemaValidators schemas, JsonNode encodings) {
    this.shape = shape;
    this.typing = new Typing(schemas);
    this.trees = schemas.trees();
    for (String name : encodings.propertyNames()) {
      Encoding encoding = Encoding.of(encodings, name);
      Shape member = shape.find(name);
      if (encoding.style() != null && member != null) {
        styled.add(StyledMember.of(name, encoding.style(), encoding.explode(), member, schemas));
      } else if (encoding.isJson()) {
        json.add(name);
      }
    }
  }

  /**
   * Binds a form to its schema.
   *
   * @param schema the JSON pointer of the media type's schema; the {@code encoding} beside it
   *     counts
   */
  public static FormBody bind(SchemaValidators schemas, String schema) {
    return bind(schemas, schema, Encoding.beside(schema, schemas));
  }

  /** Binds a form to its schema and to an {@code encoding} that stands elsewhere. */
  public static FormBody bind(SchemaValidators schemas, String schema, JsonNode encodings) {
    return new FormBody(new ShapeReader(schemas).read(schema), schemas, encodings);
  }

  /**
   * The object these bytes stand for.
   *
   * @param length how many of the bytes count
   * @param out told of members that are not encoded as they should be
   * @throws Rejection 400 past {@link #MAX_PAIRS}, where a name has a malformed escape, or where
   *     the bytes are not UTF-8
   */
  public JsonNode decode(byte[] bytes, int length, Violations out) {
    try {
      ByteBuffer octets = ByteBuffer.wrap(bytes, 0, length);
      return decode(StandardCharsets.UTF_8.newDecoder().decode(octets).toString(), out);
    } catch (CharacterCodingException e) {
      throw Rejection.of(Status.BAD_REQUEST, "The form is not UTF-8.");
    }
  }

  /** The object this text stands for; as {@link #decode(byte[], int, Violations)}. */
  public JsonNode decode(String text, Violations out) {
    QueryParameters pairs = QueryParameters.parse(text, MAX_PAIRS);
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < pairs.size(); i++) {
      String name = pairs.name(i);
      if (styled.stream().noneMatch(member -> member.claim().test(name))) {
        add(texts, name, FormStyle.text(pairs, i), out);
      }
    }
    ObjectNode parsed = texts.objectNode();
    for (String name : json) {
      JsonNode member = texts.remove(name);
      if (member != null) {
        parsed.set(name, parsed(name, member, out));
      }
    }
    JsonNode typed = typing.type(texts, shape);
    return typed instanceof ObjectNode object
        ? withStyled(object.setAll(parsed), new FormFields(pairs), out)
        : typed;
  }

  private static void add(ObjectNode texts, String name, String raw, Violations out) {
    try {
      Members.add(texts, name, Coding.FORM.decode(raw));
    } catch (Malformed e) {
      report(name, e, out);
    }
  }

  private JsonNode parsed(String name, JsonNode texts, Violations out) {
    try {
      if (texts.isString()) {
        return ContentReading.json(texts.stringValue(), trees);
      }
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      texts.forEach(item -> items.add(ContentReading.json(item.stringValue(), trees)));
      return items;
    } catch (MalformedJsonException e) {
      out.add(e.violation(Location.BODY, "/" + Pointers.escape(name)));
      return texts;
    }
  }

  private JsonNode withStyled(ObjectNode object, RawParameters form, Violations out) {
    for (StyledMember member : styled) {
      try {
        JsonNode value = member.reading().read(form);
        if (value != null) {
          object.set(member.name(), value);
        }
      } catch (Malformed e) {
        report(member.name(), e, out);
      }
    }
    return object;
  }

  private static void report(String name, Malformed e, Violations out) {
    out.add(Location.BODY, "/" + Pointers.escape(name), "encoding", e.reason());
  }
}
