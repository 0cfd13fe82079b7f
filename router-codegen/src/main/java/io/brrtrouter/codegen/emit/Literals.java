package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Locale;
import java.util.StringJoiner;

/** Writes text of a document as Java literals that hold exactly that text, whatever it is. */
final class Literals {
  /** A constant takes 65,535 bytes, a character up to three of them (JVMS 4.4.7). */
  private static final int LONGEST = 20_000;

  private Literals() {}

  /**
   * A string literal, or an expression where the text is too long for one. What a reader could not
   * see, or would see in another order, is escaped.
   */
  static String string(String text) {
    return text.length() <= LONGEST ? literal(text) : "String.join(\"\", " + parts(text) + ")";
  }

  private static String parts(String text) {
    StringJoiner parts = new StringJoiner(", ");
    for (int from = 0; from < text.length(); from += LONGEST) {
      parts.add(literal(text.substring(from, Math.min(text.length(), from + LONGEST))));
    }
    return parts.toString();
  }

  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars().forEach(c -> append(literal, (char) c));
    pairSurrogates(literal);
    return literal.append('"').toString();
  }

  /** A string literal as a part of an expression. */
  static CodeBlock code(String text) {
    return CodeBlock.of("$L", string(text));
  }

  private static void append(StringBuilder literal, char c) {
    switch (c) {
      case '"' -> literal.append("\\\"");
      case '\\' -> literal.append("\\\\");
      case '\n' -> literal.append("\\n");
      case '\r' -> literal.append("\\r");
      case '\t' -> literal.append("\\t");
      default -> {
        if (isPlain(c)) {
          literal.append(c);
        } else {
          literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
      }
    }
  }

  /** Escapes surrogates that have lost their other half; pairs stay as they are. */
  private static void pairSurrogates(StringBuilder literal) {
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < literal.length()
          && Character.isLowSurrogate(literal.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        literal.replace(i, i + 1, String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
  }

  /** Whether a character can stand in source as it is. */
  static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
