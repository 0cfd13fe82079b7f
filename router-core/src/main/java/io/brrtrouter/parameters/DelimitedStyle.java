package io.brrtrouter.parameters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code color=blue%20black%20brown} and {@code color=blue%7Cblack%7Cbrown} in queries, not
 * exploded (OAS 3.1.1, 4.8.12.3). The delimiters of these styles have to be escaped themselves, so
 * an escaped one delimits; but where pipes come bare (as OAS 3.0.3 prints them) an escaped pipe is
 * data.
 *
 * @param name the parameter's name
 * @param delimiter a space or a pipe
 */
record DelimitedStyle(String name, char delimiter) implements ParameterStyle {

  @Override
  public @Nullable String primitive(RawParameters raw) {
    String text = FormStyle.single(raw.query(), name);
    return text == null ? null : Coding.FORM.decode(text);
  }

  @Override
  public @Nullable List<String> array(RawParameters raw) {
    return FormStyle.items(
        raw.query(),
        name,
        (text, items) -> items.addAll(Pieces.of(bare(text), delimiter, Coding.FORM)));
  }

  @Override
  public @Nullable ObjectNode object(RawParameters raw) {
    List<String> pieces = array(raw);
    return pieces == null ? null : Pieces.byTurns(pieces);
  }

  /** The text with its delimiters as they are. */
  private String bare(String text) {
    if (delimiter == ' ') {
      return text.replace('+', ' ').replace("%20", " ");
    }
    return text.indexOf(delimiter) >= 0 ? text : text.replace("%7C", "|").replace("%7c", "|");
  }
}
