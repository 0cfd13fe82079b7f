package io.brrtrouter.openapi.read;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Node;
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

  /** A name for what a reference to another file leads to. */
  String name(String section, Target target) {
    String stem = stem(target.file().name());
    String own = target.pointer().isEmpty() ? stem : last(target.pointer());
    String qualified = target.pointer().isEmpty() ? stem : stem + "_" + own;
    return names(section).add(own) ? own : free(section, qualified);
  }

  /** A name for a schema of the document that is there once more, because of this anchor. */
  String another(String section, Target target, Target anchor) {
    String[] tokens = anchor.pointer().split("/", 5);
    boolean component = anchor.pointer().startsWith("/components/schemas/");
    String owner = component ? allowed(Pointers.unescape(tokens[3])) : stem(anchor.file().name());
    String name = owner + "_" + last(target.pointer());
    return names(section).add(name) ? name : free(section, name);
  }

  private String free(String section, String name) {
    String candidate = name;
    for (int n = 2; !names(section).add(candidate); n++) {
      candidate = name + "_" + n;
    }
    return candidate;
  }

  private Set<String> names(String section) {
    return taken.computeIfAbsent(section, s -> new HashSet<>());
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
