package io.brrtrouter.parameters;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The parts of one form that belong to styled members, until all of them have come. */
final class StyledForm {
  private final Map<StyledMember, List<String>> pairs = new LinkedHashMap<>();

  void add(StyledMember member, PartHead head, byte[] content, Violations out) {
    try {
      String pair = StyledParts.pair(head.name(), PartText.decode(head, content));
      pairs.computeIfAbsent(member, m -> new ArrayList<>()).add(pair);
    } catch (Malformed e) {
      PartReader.report(head, e.reason(), out);
    }
  }

  /** The members of which something has come. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    pairs.keySet().forEach(member -> names.add(member.name()));
    return names;
  }

  /** What they come to, by name. */
  Map<String, JsonNode> read(Violations out) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    pairs.forEach((member, texts) -> {
      try {
        JsonNode value = StyledParts.read(member, texts);
        if (value != null) {
          values.put(member.name(), value);
        }
      } catch (Malformed e) {
        String pointer = "/" + Pointers.escape(member.name());
        out.add(Location.BODY, pointer, "encoding", e.reason());
      }
    });
    return values;
  }
}
