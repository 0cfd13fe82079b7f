package io.brrtrouter.json;

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
  /** What was accepted is left out of the truth's work where it is this part of the text. */
  private static final int MUCH = 4;

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
      try {
        T value = decoder.decode(in);
        in.expectEnd();
        return new Decoded<>(value, false);
      } catch (Doubt | UnrepresentableException e) {
        in.giveBack();
        boolean isMuchAccepted = in.at - start > (length - start) / MUCH;
        if (isMuchAccepted
            && !out.isFull()
            && isRefused(bytes, start, length, in.at, context, out)) {
          return new Decoded<>(null, true);
        }
      }
    }
    T value =
        isValid(bytes, length, context, out)
            ? accepted(new JsonInput(bytes, start, length, true, context), out)
            : null;
    return new Decoded<>(value, true);
  }

  /**
   * Whether what the pass had not accepted when it came to a doubt is enough to refuse the text.
   * Where it is not, all of it has to be looked at.
   */
  private boolean isRefused(
      byte[] bytes, int start, int end, int doubt, ReadContext context, Violations out) {
    ReturnedRoom room = new ReturnedRoom(context.room());
    Violations found = new Violations(out.room());
    try {
      JsonInput in = new JsonInput(bytes, start, end, false, context.with(room));
      JsonNode tree = RemainingTree.of(in, doubt);
      schemas.at(schema).validate(tree, Location.BODY, "", context.direction(), found);
    } catch (Doubt | Settled.NeededException e) {
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
