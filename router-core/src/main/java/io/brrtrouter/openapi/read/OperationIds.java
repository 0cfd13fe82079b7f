package io.brrtrouter.openapi.read;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives each operation its id: the declared one, or one made from method and path, {@code
 * getPetsByPetId}. The same document always gets the same ids.
 */
final class OperationIds {
  private final Set<String> declared;
  private final Set<String> given = new HashSet<>();

  /** For a document that declares these ids. */
  OperationIds(Set<String> declared) {
    this.declared = Set.copyOf(declared);
  }

  /** The id of an operation that declares this one: the same, unless an earlier one has it. */
  String declared(String id) {
    return given.add(id) ? id : numbered(id);
  }

  /** The id of an operation that declares none. */
  String derived(String method, String path) {
    String name = name(method, path);
    return !declared.contains(name) && given.add(name) ? name : numbered(name);
  }

  private String numbered(String id) {
    int n = 2;
    while (declared.contains(id + n) || !given.add(id + n)) {
      n++;
    }
    return id + n;
  }

  private static String name(String method, String path) {
    StringBuilder name = new StringBuilder(method.toLowerCase(Locale.ROOT));
    boolean word = true;
    for (int i = 0; i < path.length(); i++) {
      char at = path.charAt(i);
      if (at == '{') {
        name.append("By");
      }
      boolean letter = at < 128 && Character.isLetterOrDigit(at);
      if (letter) {
        name.append(word ? Character.toUpperCase(at) : at);
      }
      word = !letter;
    }
    return name.toString();
  }
}
