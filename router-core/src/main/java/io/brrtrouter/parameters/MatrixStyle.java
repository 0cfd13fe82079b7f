package io.brrtrouter.parameters;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ;color=blue,black,brown}, exploded {@code ;color=blue;color=black}, in paths (RFC 6570,
 * 3.2.7).
 */
record MatrixStyle(Source source, String name, boolean explode) implements ParameterStyle {

  @Override
  public @Nullable String primitive(RawParameters raw) {
    String text = matrix(raw);
    return text == null ? null : Coding.PERCENT.decode(value(text));
  }

  @Override
  public @Nullable List<String> array(RawParameters raw) {
    String text = matrix(raw);
    if (text == null) {
      return null;
    }
    if (!explode) {
      return Pieces.of(value(text), ',', Coding.PERCENT);
    }
    List<String> items = new ArrayList<>();
    for (String assignment : text.split(";", -1)) {
      items.add(Coding.PERCENT.decode(value(assignment)));
    }
    return items.size() == 1 && items.getFirst().isEmpty() ? List.of() : items;
  }

  @Override
  public @Nullable ObjectNode object(RawParameters raw) {
    String text = matrix(raw);
    if (text == null) {
      return null;
    }
    return explode
        ? Pieces.assignments(text, ';', Coding.PERCENT)
        : Pieces.byTurns(Pieces.of(value(text), ',', Coding.PERCENT));
  }

  private @Nullable String matrix(RawParameters raw) {
    String text = source.find(raw);
    if (text == null) {
      return null;
    }
    if (!text.startsWith(";")) {
      throw new Malformed("does not start with ';'");
    }
    return text.substring(1);
  }

  /** The raw value of one assignment to this parameter; a name alone assigns nothing. */
  private String value(String assignment) {
    int equals = assignment.indexOf('=');
    String assigned = equals < 0 ? assignment : assignment.substring(0, equals);
    if (!Coding.PERCENT.decode(assigned).equals(name) || assignment.indexOf(';') >= 0) {
      throw new Malformed("does not start with ';" + name + "='");
    }
    return equals < 0 ? "" : assignment.substring(equals + 1);
  }
}
