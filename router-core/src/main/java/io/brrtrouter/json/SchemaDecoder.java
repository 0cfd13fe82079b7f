package io.brrtrouter.json;

import io.brrtrouter.json.Doubts.Place;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON of a schema: in one pass that checks as it reads, and where that is in doubt, as the
 * schema decides. Both give the same values, and violations come from the schema alone. Safe for
 * concurrent use.
 *
 * @param <T> the values
 */
public final class SchemaDecoder<T> {
  private final String schema;
  private final JsonDecoder<T> decoder;
  private final SchemaValidators schemas;
  private final JsonTrees trees;

  /**
   * A decoder.
   *
   * @param schema where the schema stands in the document
   * @param decoder reads what the schema accepts
   * @param schemas the document's validators
   * @param trees reads what is in doubt, and says what the limits are
   */
  public SchemaDecoder(
      String schema, JsonDecoder<T> decoder, SchemaValidators schemas, JsonTrees trees) {
    this.schema = schema;
    this.decoder = decoder;
    this.schemas = schemas;
    this.trees = trees;
  }

  /**
   * Reads a text.
   *
   * @param length how many bytes of the array are the text
   * @param direction whether members that are read-only or write-only are refused
   * @param room where what is built is accounted for; what is built in vain is given back
   * @param out learns of every violation; there is no value then
   */
  public Decoded<T> decode(
      byte[] bytes, int length, Direction direction, TreeRoom room, Violations out) {
    ReadContext context = new ReadContext(trees, schemas, direction, room, List.of());
    int start = JsonTrees.start(bytes, 0, length);
    if (schemas.allowsFastPath()) {
      JsonInput in = new JsonInput(bytes, start, length, false, context);
      Doubts doubts = new Doubts();
      in.doubts = doubts;
      RuntimeException end = null;
      try {
        T value = decoder.decode(in);
        in.expectEnd();
        if (doubts.root() == null) {
          return new Decoded<>(value, false);
        }
      } catch (Doubt | UnrepresentableException e) {
        end = e;
      } catch (NullPointerException e) {
        // Past a doubt there may be nulls where nobody expects them.
        if (doubts.root() == null) {
          throw e;
        }
        end = e;
      }
      in.giveBack();
      if (isRefused(in, end, out)) {
        return new Decoded<>(null, true);
      }
    }
    T value =
        isValid(bytes, length, context, out)
            ? accepted(new JsonInput(bytes, start, length, true, context), out)
            : null;
    return new Decoded<>(value, true);
  }

  /**
   * Whether what one pass has found out is enough to refuse a text. Where it is not, all of the
   * text has to be looked at.
   *
   * @param end what ended the pass before its time; null if nothing did
   */
  private boolean isRefused(JsonInput in, @Nullable RuntimeException end, Violations out) {
    Place root = in.doubts == null ? null : in.doubts.root();
    if (end == Doubt.MISPLACED && !isPartOfWord(in)) {
      out.add(misplaced(in).violation(Location.BODY, ""));
      return true;
    }
    return end == null && root != null && !out.isFull() && isRefused(in, root, out);
  }

  /** Whether the schema refuses what is in doubt, where all else was accepted. */
  private boolean isRefused(JsonInput in, Place doubtful, Violations out) {
    ReturnedRoom room = new ReturnedRoom(in.context.room());
    Violations found = new Violations(out.room());
    try {
      JsonNode outline = Outline.of(in.again(room), doubtful);
      schemas.at(schema).validate(outline, Location.BODY, "", in.context.direction(), found);
    } catch (Doubt e) {
      room.giveBack();
      return false;
    }
    if (found.isEmpty() || found.has("limit")) {
      room.giveBack();
      return false;
    }
    out.addAll(found);
    return true;
  }

  /** The parser takes {@code nulls} and {@code 1.2.3} for one thing that cannot be there. */
  private static boolean isPartOfWord(JsonInput in) {
    boolean follows =
        in.at > in.start && in.at < in.end && Character.isLetterOrDigit(in.bytes[in.at - 1]);
    return follows && "{}[],:\"".indexOf(in.bytes[in.at]) < 0;
  }

  private static MalformedJsonException misplaced(JsonInput in) {
    JsonText text = new JsonText(in.bytes, in.start, in.end);
    try {
      text.checkEncoding();
    } catch (MalformedJsonException e) {
      return e;
    }
    Surroundings surroundings =
        new Surroundings(new JsonInput(in.bytes, in.start, in.at, false, ReadContext.PLAIN));
    int fault = in.at < in.end ? in.bytes[in.at] : 0;
    return text.misplaced(surroundings.pointer(in.opened, in.depth, fault), in.at);
  }

  private boolean isValid(byte[] bytes, int length, ReadContext context, Violations out) {
    try {
      JsonNode tree = trees.parse(bytes, 0, length, context.room());
      int room = out.room();
      schemas.at(schema).validate(tree, Location.BODY, "", context.direction(), out);
      return room > 0 && out.room() == room;
    } catch (MalformedJsonException e) {
      out.add(e.violation(Location.BODY, ""));
      return false;
    }
  }

  private @Nullable T accepted(JsonInput in, Violations out) {
    try {
      return decoder.decode(in);
    } catch (UnrepresentableException e) {
      out.add(Location.BODY, e.pointer(), "format", String.valueOf(e.getMessage()));
      return null;
    }
  }

  /**
   * What became of a text.
   *
   * @param value the value; null if there are violations, or if null is the value
   * @param fellBack whether the schema had to decide
   */
  public record Decoded<T>(@Nullable T value, boolean fellBack) {}
}
