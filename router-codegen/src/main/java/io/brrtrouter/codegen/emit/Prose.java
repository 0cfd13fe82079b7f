package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

/**
 * Turns text of a document into comments. No character of it can end the comment, start a tag, be
 * read as a Unicode escape or hide what it says.
 */
final class Prose {
  private static final int WIDTH = 90;

  private Prose() {}

  /** The first paragraph, escaped for Javadoc, cut to about this many characters; "" for null. */
  static String paragraph(@Nullable String text, int most) {
    if (text == null) {
      return "";
    }
    String first = text.strip().split("\\R\\s*\\R", 2)[0];
    return escape(cut(visible(first), most));
  }

  /** A line of an ordinary comment. */
  static String line(String text) {
    return visible(text).replace('\\', '/');
  }

  /** Javadoc of a sentence, wrapped. */
  static CodeBlock javadoc(String escaped) {
    return CodeBlock.of("$L\n", wrap(escaped, ""));
  }

  /** An item of a list, wrapped. */
  static CodeBlock item(String escaped) {
    return CodeBlock.of("  $L\n", wrap("<li>" + escaped, "      "));
  }

  /** A {@code param} tag, wrapped. */
  static CodeBlock param(String name, String escaped) {
    return CodeBlock.of("$L\n", wrap("@param " + name + " " + escaped, "    "));
  }

  /** This text as code; braces stay where they are balanced, as in a path template. */
  static String code(String text) {
    String clean = visible(text).replace('\\', '/').replace("*/", "* /").replace('@', ' ');
    return "{@code " + (isBalanced(clean) ? clean : clean.replaceAll("[{}]", "|")) + "}";
  }

  private static boolean isBalanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length() && depth >= 0; i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return depth == 0;
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '@' -> escaped.append("&#64;");
        case '{' -> escaped.append("&#123;");
        case '}' -> escaped.append("&#125;");
        case '\\' -> escaped.append("&#92;");
        case '/' -> escaped.append(i > 0 && text.charAt(i - 1) == '*' ? "&#47;" : "/");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** One line of it, without what cannot be seen. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
        .filter(c -> Literals.isPlain(c) && Character.getType(c) != Character.SURROGATE)
        .forEach(visible::appendCodePoint);
    return visible.toString().replaceAll(" {2,}", " ").strip();
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most);
    int end = space > most / 2 ? space : most;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + " ...";
  }

  private static String wrap(String text, String indent) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + 1 + word.length() > WIDTH) {
        wrapped.append('\n').append(indent);
        column = indent.length();
      } else if (column > 0) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += word.length();
    }
    return wrapped.toString();
  }
}
