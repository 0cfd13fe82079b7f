package io.brrtrouter.codegen.plan;

import io.brrtrouter.json.Pointers;
import java.util.List;

/** Names schemas after where they stand, where nothing better is known. */
final class PointerNames {
  private PointerNames() {}

  /**
   * A name for the schema at this pointer: of a component after the component, of anything below it
   * after the way there; of a place in an operation the hint that the operation gave.
   */
  static String hint(String pointer, String fromUse) {
    List<String> tokens = List.of(pointer.split("/", -1));
    if (tokens.size() < 4 || !tokens.get(1).equals("components")) {
      return fromUse;
    }
    StringBuilder hint = new StringBuilder(type(tokens.get(3), "Schema"));
    boolean named = false;
    for (String token : tokens.subList(4, tokens.size())) {
      if (named) {
        hint.append(type(token, "Value"));
        named = false;
        continue;
      }
      named = token.equals("properties") || token.equals("headers");
      hint.append(step(token));
    }
    return hint.toString();
  }

  private static String step(String token) {
    return switch (token) {
      case "items" -> "Item";
      case "additionalProperties" -> "Value";
      default -> token.matches("[0-9]{1,4}") ? "Option" + (Integer.parseInt(token) + 1) : "";
    };
  }

  private static String type(String token, String fallback) {
    return Identifiers.type(Pointers.unescape(token), fallback);
  }
}
