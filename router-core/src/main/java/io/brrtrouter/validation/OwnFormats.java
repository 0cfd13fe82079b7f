package io.brrtrouter.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/**
 * The formats that users bring, found once.
 *
 * @param checks by name
 * @param problems what is wrong with others, which have no effect
 */
record OwnFormats(Map<String, Predicate<String>> checks, List<String> problems) {

  /** Those on the class path. */
  static final OwnFormats FOUND = of(ServiceLoader.load(Format.class));

  static OwnFormats of(Iterable<Format> formats) {
    Map<String, Format> found = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    Iterator<Format> each = formats.iterator();
    while (true) {
      try {
        if (!each.hasNext()) {
          break;
        }
        Format format = each.next();
        Format other = found.get(format.name());
        if (Formats.isKnown(format.name())) {
          problems.add(name(format) + ": the runtime itself knows this format");
        } else if (other != null) {
          problems.add(name(format) + ": " + name(other) + " is called so as well");
        } else {
          found.put(format.name(), format);
        }
      } catch (ServiceConfigurationError e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    Map<String, Predicate<String>> checks = new LinkedHashMap<>();
    found.forEach((name, format) -> checks.put(name, format::accepts));
    return new OwnFormats(Collections.unmodifiableMap(checks), List.copyOf(problems));
  }

  private static String name(Format format) {
    return "format '" + format.name() + "' of " + format.getClass().getName();
  }
}
