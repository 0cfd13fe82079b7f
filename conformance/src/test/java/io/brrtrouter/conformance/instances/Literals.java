package io.brrtrouter.conformance.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Writes one of some texts. */
final class Literals implements Maker {
  private final byte[][] texts;

  Literals(List<String> texts) {
    this.texts = texts.stream().map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
  }

  @Override
  public void make(Draft out, Chance chance, int depth) {
    out.raw(chance.of(texts));
  }

  /** Another letter, or none: a name that is nearly one of them. */
  @Override
  public void edge(Draft out, Chance chance) {
    byte[] text = chance.of(texts).clone();
    if (text.length > 2 && text[0] == '"') {
      int at = chance.between(1, text.length - 2);
      if (text[at] >= 'A' && text[at] != '\\' && (text[at - 1] != '\\')) {
        text[at] = (byte) (chance.percent(50) ? text[at] ^ 0x20 : 'x');
      }
    }
    out.raw(text);
  }
}
