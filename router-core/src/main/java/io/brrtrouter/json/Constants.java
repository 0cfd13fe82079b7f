package io.brrtrouter.json;

import java.util.List;

/**
 * The texts that a schema lists: the values of an {@code enum}, of a {@code const}, or of the
 * member that tells the branches of a union apart. Immutable.
 *
 * @param texts the texts, in order
 * @param names finds them
 */
public record Constants(List<String> texts, NameTable names) {

  /** These texts; where one is there twice, the first counts. */
  public static Constants of(String... texts) {
    return new Constants(List.of(texts), NameTable.of(texts));
  }

  /** The text's index; -1 if it is not among them. */
  int indexOf(String text) {
    return names.indexOf(text);
  }
}
