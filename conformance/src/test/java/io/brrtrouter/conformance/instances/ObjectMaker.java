package io.brrtrouter.conformance.instances;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes objects. */
final class ObjectMaker implements Maker {
  private final Member[] members;
  private final Maker others;
  private final Names[] patterns;
  private final int least;
  private final int most;
  private final Set<String> declared = new HashSet<>();

  /** A member that is declared. */
  record Member(String name, byte[] quoted, boolean required, Maker maker) {}

  /** Members whose names a pattern describes. */
  private record Names(List<String> names, Maker maker) {}

  /** Others are undeclared members; null where there must be none. */
  ObjectMaker(Facts facts, List<Member> members, Maker others, Map<String, Maker> patterns) {
    this.members = members.toArray(new Member[0]);
    this.others = others;
    this.patterns =
        patterns.entrySet().stream()
            .map(entry -> new Names(Texts.matching(entry.getKey(), 0, 40), entry.getValue()))
            .filter(names -> !names.names().isEmpty())
            .toArray(Names[]::new);
    this.least = facts.minProperties;
    this.most = facts.maxProperties;
    declared.addAll(facts.properties.keySet());
    declared.addAll(facts.required);
  }

  @Override
  public void make(Draft out, Chance chance, int depth) {
    object(out, chance, depth, least, most);
  }

  /** One member too many, one too few, or just as many as there may be. */
  @Override
  public void edge(Draft out, Chance chance) {
    if (most < 200 && chance.percent(50)) {
      int count = most + chance.between(-1, 1);
      object(out, chance, 3, count, count);
    } else if (least > 0 && least < 200) {
      int count = least + chance.between(-1, 1);
      object(out, chance, 3, count, count);
    } else {
      object(out, chance, chance.percent(50) ? 0 : 9, least, most);
    }
  }

  private void object(Draft out, Chance chance, int depth, int least, int most) {
    out.raw('{');
    int count = 0;
    for (int i = 0; i < members.length; i++) {
      Member member = members[i];
      boolean wanted = member.required() || depth < 20 && out.wants(chance, depth) && count < most;
      if (wanted && depth < 90) {
        next(out, count++, member.quoted());
        out.value(member.maker(), chance, depth + 1);
      }
    }
    Set<String> names = null;
    int more = out.hasRoom(depth) && chance.percent(20) ? chance.between(1, 3) : 0;
    for (int tries = 0;
        count < Math.min(most, 500) && (more > 0 || count < least) && tries < 600;
        tries++) {
      more--;
      if (names == null) {
        names = new HashSet<>(declared);
      }
      count = other(out, chance, depth, count, names);
    }
    out.raw('}');
  }

  private int other(Draft out, Chance chance, int depth, int count, Set<String> names) {
    if (patterns.length > 0 && (others == null || chance.percent(60))) {
      Names some = chance.of(patterns);
      String name = some.names().get(chance.below(some.names().size()));
      if (names.add(name)) {
        next(out, count, Texts.quoted(name));
        out.value(some.maker(), chance, depth + 1);
        return count + 1;
      }
    } else if (others != null) {
      String name = Texts.name(chance);
      if (names.add(name)) {
        next(out, count, Texts.quoted(name));
        out.value(others, chance, depth + 1);
        return count + 1;
      }
    }
    return count;
  }

  private static void next(Draft out, int count, byte[] name) {
    if (count > 0) {
      out.raw(',');
    }
    out.name(name);
  }
}
