package io.brrtrouter.parameters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code blue,black,brown} in paths and header fields (RFC 6570, 3.2.2). */
record SimpleStyle(Source source, boolean explode, Coding coding) implements ParameterStyle {

  @Override
  public @Nullable String primitive(RawParameters raw) {
    String text = source.find(raw);
    return text == null ? null : coding.decode(text);
  }

  @Override
  public @Nullable List<String> array(RawParameters raw) {
    String text = source.find(raw);
    return text == null ? null : Pieces.of(text, ',', coding);
  }

  @Override
  public @Nullable ObjectNode object(RawParameters raw) {
    String text = source.find(raw);
    if (text == null) {
      return null;
    }
    return explode
        ? Pieces.assignments(text, ',', coding)
        : Pieces.byTurns(Pieces.of(text, ',', coding));
  }
}
