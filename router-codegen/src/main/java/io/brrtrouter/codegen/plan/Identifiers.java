package io.brrtrouter.codegen.plan;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import javax.lang.model.SourceVersion;

/**
 * Legal Java names for the names of a document. Names of types are ASCII, because they become file
 * names; members keep the letters of their language.
 */
final class Identifiers {
  /** Longer names are cut: a nested class of a type must still fit a file name of 255 bytes. */
  private static final int LONGEST = 100;

  /** What no record component may be called (JLS 8.10.1). */
  private static final Set<String> NOT_COMPONENTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private Identifiers() {}

  /** A name for a type, {@code fallback} where the document's name has no usable character. */
  static String type(String name, String fallback) {
    StringBuilder type = new StringBuilder();
    for (String word : Words.of(name)) {
      type.append(capitalised(ascii(word)));
    }
    if (type.isEmpty()) {
      return fallback;
    }
    if (!Character.isJavaIdentifierStart(type.charAt(0))) {
      type.insert(0, fallback);
    }
    return shortened(type.toString());
  }

  /** A name for a record component, a method or a parameter. */
  static String member(String name) {
    StringBuilder member = new StringBuilder();
    for (String word : Words.of(name)) {
      member.append(member.isEmpty() ? decapitalised(word) : capitalised(word));
    }
    if (member.isEmpty()) {
      return "empty";
    }
    if (!Character.isJavaIdentifierStart(member.charAt(0))) {
      member.insert(0, "value");
    }
    String shortened = shortened(member.toString());
    boolean taken = SourceVersion.isKeyword(shortened) || NOT_COMPONENTS.contains(shortened);
    return taken ? shortened + "_" : shortened;
  }

  /** A name for a constant. */
  static String constant(String value) {
    List<String> words = Words.humps(value);
    String constant = String.join("_", words).toUpperCase(Locale.ROOT);
    if (constant.isEmpty()) {
      return "EMPTY";
    }
    boolean legal = Character.isJavaIdentifierStart(constant.charAt(0));
    return shortened(legal ? constant : "VALUE_" + constant);
  }

  /** Without a capital at the start: {@code PetStore}, {@code URLs} and {@code ID} alike. */
  static String decapitalised(String word) {
    int capitals = 0;
    while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
      capitals++;
    }
    boolean hump = capitals > 1 && capitals < word.length();
    int lowered = hump && Character.isLetter(word.charAt(capitals)) ? capitals - 1 : capitals;
    return word.substring(0, lowered).toLowerCase(Locale.ROOT) + word.substring(lowered);
  }

  private static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String ascii(String word) {
    if (word.chars().allMatch(c -> c < 128)) {
      return word;
    }
    StringBuilder ascii = new StringBuilder();
    Normalizer.normalize(word, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .filter(c -> c >= 128 || Character.isJavaIdentifierPart(c)) // ligatures of several words
        .forEach(c -> ascii.append(c < 128 ? Character.toString(c) : "U" + Integer.toHexString(c)));
    return ascii.toString();
  }

  /** This name, its end replaced by a checksum where it is too long. */
  static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    int cut = LONGEST - 9;
    int end = Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut;
    return name.substring(0, end) + "_" + String.format(Locale.ROOT, "%08x", crc.getValue());
  }
}
