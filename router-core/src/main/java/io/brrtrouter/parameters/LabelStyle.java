package io.brrtrouter.parameters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code .blue,black,brown}, exploded {@code .blue.black.brown}, in paths (RFC 6570, 3.2.5). */
record LabelStyle(Source source, boolean explode) implements ParameterStyle {

  @Override
  public @Nullable String primitive(RawParameters raw) {
    String text = label(raw);
    return text == null ? null : Coding.PERCENT.decode(text);
  }

  @Override
  public @Nullable List<String> array(RawParameters raw) {
    String text = label(raw);
    return text == null ? null : Pieces.of(text, explode ? '.' : ',', Coding.PERCENT);
  }

  @Override
  public @Nullable ObjectNode object(RawParameters raw) {
    String text = label(raw);
    if (text == null) {
      return null;
    }
    return explode
        ? Pieces.assignments(text, '.', Coding.PERCENT)
        : Pieces.byTurns(Pieces.of(text, ',', Coding.PERCENT));
  }

  private @Nullable String label(RawParameters raw) {
    String text = source.find(raw);
    if (text == null) {
      return null;
    }
    if (!text.startsWith(".")) {
      throw new Malformed("does not start with '.'");
    }
    return text.substring(1);
  }
}
