package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What is to be said of this product's own extensions. */
final class ExtensionRules {
  private static final String PREFIX = "x-brrtrouter-";

  private static final Set<Kind> OPERATION = EnumSet.of(Kind.OPERATION);
  private static final Map<String, Set<Kind>> KNOWN =
      Map.ofEntries(
          Map.entry(PREFIX + "stack-size", OPERATION),
          Map.entry(PREFIX + "body-size-bytes", EnumSet.of(Kind.OPERATION, Kind.SCHEMA)),
          Map.entry(PREFIX + "max-body-bytes", OPERATION),
          Map.entry(PREFIX + "workers", OPERATION),
          Map.entry(PREFIX + "max-workers", OPERATION),
          Map.entry(PREFIX + "queue-bound", OPERATION),
          Map.entry(PREFIX + "backpressure", OPERATION),
          Map.entry(PREFIX + "deadline-ms", OPERATION),
          Map.entry(PREFIX + "worker", OPERATION),
          Map.entry(PREFIX + "circuit-breaker", OPERATION),
          Map.entry(PREFIX + "rate-limit", OPERATION),
          Map.entry(PREFIX + "tail", EnumSet.of(Kind.PARAMETER)));

  private final Problems problems;

  ExtensionRules(Problems problems) {
    this.problems = problems;
  }

  void check(Kind kind, String name, Node.Member member) {
    if (!name.startsWith("x-brrtrouter")) {
      return;
    }
    Set<Kind> places = KNOWN.get(name);
    if (places == null) {
      problems.warning(
          member.key(),
          "'" + name + "' is not an extension of BRRTRouter",
          Wording.didYouMean(Nearest.of(name, KNOWN.keySet())));
    } else if (!places.contains(kind)) {
      problems.warning(member.key(), "'" + name + "' has no effect on " + kind.title(), null);
    }
  }
}
