package io.brrtrouter.codegen.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares schemas for values that go one way. What two schemas differ in is found once, however
 * many lead to them; recursive ones lead back to what is known.
 */
final class SchemaComparison {
  private record Key(List<Part> old, List<Part> now, boolean nullMatters) {}

  private final Version old;
  private final Version now;
  private final Direction direction;
  private final Map<Key, Pairing> pairings = new HashMap<>();

  SchemaComparison(Version old, Version now, Direction direction) {
    this.old = old;
    this.now = now;
    this.direction = direction;
  }

  Direction direction() {
    return direction;
  }

  /** These schemas, whose comparison comes when it is asked for. */
  Pairing pairing(List<Part> oldParts, List<Part> newParts) {
    return pairing(new Key(oldParts, newParts, true));
  }

  /** Branches of unions, of which it has been said whether they are nullable. */
  Pairing branches(List<Part> oldParts, List<Part> newParts) {
    return pairing(new Key(oldParts, newParts, false));
  }

  private Pairing pairing(Key schemas) {
    return pairings.computeIfAbsent(schemas, key -> new Pairing(key.old, key.now, key.nullMatters));
  }

  /** Adds the way from a union to one of its branches. */
  void branch(Pairing from, List<Part> oldParts, List<Part> newParts) {
    from.steps.add(new Pairing.Step("", branches(oldParts, newParts), false));
  }

  /** Adds a way from a value to one within it. */
  void step(Pairing from, String name, List<Part> oldParts, List<Part> newParts) {
    step(from, name, oldParts, newParts, false);
  }

  void step(Pairing from, String name, List<Part> oldParts, List<Part> newParts, boolean inverted) {
    if (!oldParts.isEmpty() || !newParts.isEmpty()) {
      from.steps.add(new Pairing.Step(name, pairing(oldParts, newParts), inverted));
    }
  }

  /** This pairing, compared by itself. */
  Pairing compared(Pairing pairing) {
    if (!pairing.compared) {
      pairing.compared = true;
      SchemaView before = old.view(pairing.old);
      SchemaView after = now.view(pairing.now);
      if (before.unions().isEmpty() && after.unions().isEmpty()) {
        new KeywordRules(this, pairing).compare(before, after);
      } else {
        new UnionRules(this, pairing).compare(before, after);
      }
    }
    return pairing;
  }

  /** What becomes of the values, all that is within them included. */
  Effect effect(Pairing start) {
    Set<Pairing.Step> seen = new HashSet<>();
    Deque<Pairing.Step> open = new ArrayDeque<>();
    open.push(new Pairing.Step("", start, false));
    Effect effect = Effect.NONE;
    while (!open.isEmpty() && effect != Effect.ALTERED) {
      Pairing.Step at = open.pop();
      if (!seen.add(at)) {
        continue;
      }
      for (Difference difference : compared(at.to()).differences) {
        Effect one = difference.effect();
        effect = effect.and(at.inverted() ? one.inverted() : one);
      }
      for (Pairing.Step step : at.to().steps) {
        open.push(new Pairing.Step("", step.to(), step.inverted() != at.inverted()));
      }
    }
    return effect;
  }

  /** Compares all that can be reached, and marks what leads to a difference. */
  void complete(List<Pairing> starts) {
    Map<Pairing, List<Pairing>> comingFrom = new IdentityHashMap<>();
    Deque<Pairing> open = new ArrayDeque<>(starts);
    starts.forEach(start -> comingFrom.putIfAbsent(start, new ArrayList<>(0)));
    Deque<Pairing> differing = new ArrayDeque<>();
    while (!open.isEmpty()) {
      Pairing pairing = compared(open.pop());
      if (!pairing.differences.isEmpty()) {
        pairing.differs = true;
        differing.push(pairing);
      }
      for (Pairing.Step step : pairing.steps) {
        List<Pairing> users = comingFrom.get(step.to());
        if (users == null) {
          users = new ArrayList<>(1);
          comingFrom.put(step.to(), users);
          open.push(step.to());
        }
        users.add(pairing);
      }
    }
    while (!differing.isEmpty()) {
      for (Pairing user : comingFrom.getOrDefault(differing.pop(), List.of())) {
        if (!user.differs) {
          user.differs = true;
          differing.push(user);
        }
      }
    }
  }
}
