package io.brrtrouter.codegen.plan;

/** Names for symbols, so that {@code >=} and {@code !=} become constants one can read. */
final class Symbols {
  private Symbols() {}

  /** A word for this code point. */
  static String name(int symbol) {
    return switch (symbol) {
      case '+' -> "plus";
      case '-' -> "minus";
      case '*' -> "star";
      case '/' -> "slash";
      case '\\' -> "backslash";
      case '=' -> "equal";
      case '!' -> "not";
      case '<' -> "less";
      case '>' -> "greater";
      case '~' -> "tilde";
      case '&' -> "and";
      case '|' -> "or";
      case '^' -> "caret";
      case '%' -> "percent";
      case '$' -> "dollar";
      case '#' -> "hash";
      case '@' -> "at";
      case '?' -> "question";
      case '.' -> "dot";
      case ',' -> "comma";
      case ':' -> "colon";
      case ';' -> "semicolon";
      case '_' -> "underscore";
      case ' ' -> "space";
      case '\'', '"', '`' -> "quote";
      case '(', '[', '{' -> "open";
      case ')', ']', '}' -> "close";
      default -> "u" + Integer.toHexString(symbol);
    };
  }
}
