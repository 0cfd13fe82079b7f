package io.brrtrouter.json;

import io.brrtrouter.http.FilePart;
import io.brrtrouter.json.SchemaValidator.Direction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text is read with.
 *
 * @param trees reads parts of it as trees, within the limits
 * @param schemas decide what the reader cannot; null where nothing is to be decided
 * @param direction which way the text travels
 * @param room where what is built is accounted for
 * @param files the files that strings stand for
 */
record ReadContext(
    JsonTrees trees,
    @Nullable SchemaValidators schemas,
    Direction direction,
    TreeRoom room,
    List<FilePart> files) {

  /** For a text that belongs to no request. */
  static final ReadContext PLAIN =
      new ReadContext(JsonTrees.OWN, null, Direction.REQUEST, TreeRoom.UNLIMITED, List.of());

  /** The same, but for where what is built is accounted for. */
  ReadContext with(TreeRoom other) {
    return new ReadContext(trees, schemas, direction, other, files);
  }
}
