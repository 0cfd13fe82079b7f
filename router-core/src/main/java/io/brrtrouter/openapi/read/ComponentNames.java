package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Pointers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names for components that come from other files: the name they have there, with the file's name
 * before it where that is taken. The same document always gets the same names.
 */
final class ComponentNames {
  private final Map<String, Set<String>> taken = new HashMap<>();

  /** Names beside those of a document's own components. */
  ComponentNames(Node root) {
    Nodes.members(root.get("components"))
        .forEach((section, member) ->
            taken.put(section, new HashSet<>(Nodes.members(member.value()).keySet())));
  }

  /** A name for what a reference leads to. */
  String name(String section, Target target) {
    Set<String> names = taken.computeIfAbsent(section, s -> new HashSet<>());
    String stem = stem(target.file().name());
    String own = target.pointer().isEmpty() ? stem : last(target.pointer());
    if (names.add(own)) {
      return own;
    }
    String qualified = target.pointer().isEmpty() ? stem : stem + "_" + own;
    String candidate = qualified;
    for (int n = 2; !names.add(candidate); n++) {
      candidate = qualified + "_" + n;
    }
    return candidate;
  }

  /** The last token; with the one before it if it is only a number. */
  private static String last(String pointer) {
    int slash = pointer.lastIndexOf('/');
    String token = pointer.substring(slash + 1);
    boolean index = !token.isEmpty() && token.chars().allMatch(Character::isDigit);
    if (index && slash > 0) {
      return last(pointer.substring(0, slash)) + "_" + token;
    }
    return allowed(Pointers.unescape(token));
  }

  /** The file's name without folders and extension. */
  private static String stem(String file) {
    int query = file.indexOf('?');
    String path = query < 0 ? file : file.substring(0, query);
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    int dot = name.indexOf('.');
    return allowed(dot > 0 ? name.substring(0, dot) : name);
  }

  private static String allowed(String name) {
    StringBuilder clean = new StringBuilder(name.length());
    name.codePoints()
        .forEach(c -> clean.append(NameCheck.isComponent(Character.toString(c)) ? (char) c : '_'));
    return clean.isEmpty() ? "_" : clean.toString();
  }
}
