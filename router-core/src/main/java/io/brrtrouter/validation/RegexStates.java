package io.brrtrouter.validation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A nondeterministic automaton (Thompson's construction), built from its end to its start. */
final class RegexStates {
  /** What a state does: all but the first are passed without reading. */
  enum Kind {
    ONE,
    FORK,
    START,
    END,
    ACCEPT
  }

  /**
   * A state.
   *
   * @param characters what is read, or null
   * @param next the state after it
   * @param other of a fork: the other state after it
   */
  record State(Kind kind, @Nullable AsciiSet characters, int next, int other) {}

  private final List<State> states = new ArrayList<>();
  private final int most;
  private final int entry;

  private RegexStates(Regex regex, int most) {
    this.most = most;
    this.entry = build(regex, add(new State(Kind.ACCEPT, null, -1, -1)));
  }

  /** The automaton of this pattern; null if it has more states than this. */
  static @Nullable RegexStates of(Regex regex, int most) {
    RegexStates built = new RegexStates(regex, most);
    return built.states.size() > most ? null : built;
  }

  int entry() {
    return entry;
  }

  State state(int index) {
    return states.get(index);
  }

  int size() {
    return states.size();
  }

  /** Adds a state and what can be reached from it without reading a character. */
  void reach(int state, boolean isStart, boolean isEnd, BitSet reached) {
    if (reached.get(state)) {
      return;
    }
    reached.set(state);
    State from = states.get(state);
    switch (from.kind) {
      case FORK -> {
        reach(from.next, isStart, isEnd, reached);
        reach(from.other, isStart, isEnd, reached);
      }
      case START -> {
        if (isStart) {
          reach(from.next, isStart, isEnd, reached);
        }
      }
      case END -> {
        if (isEnd) {
          reach(from.next, isStart, isEnd, reached);
        }
      }
      case ONE, ACCEPT -> {}
    }
  }

  private int add(State state) {
    states.add(state);
    return states.size() - 1;
  }

  /** The entry of a part that goes on to this state. */
  private int build(Regex regex, int next) {
    if (states.size() > most) {
      return next; // there are too many already
    }
    return switch (regex) {
      case Regex.Start start -> add(new State(Kind.START, null, next, -1));
      case Regex.End end -> add(new State(Kind.END, null, next, -1));
      case Regex.One one -> add(new State(Kind.ONE, one.characters(), next, -1));
      case Regex.Sequence sequence -> sequence(sequence.parts(), next);
      case Regex.Choice choice -> choice(choice.branches(), next);
      case Regex.Repeat repeat -> repeat(repeat, next);
    };
  }

  private int sequence(List<Regex> parts, int next) {
    int entry = next;
    for (int i = parts.size() - 1; i >= 0; i--) {
      entry = build(parts.get(i), entry);
    }
    return entry;
  }

  private int choice(List<Regex> branches, int next) {
    int entry = build(branches.get(0), next);
    for (int i = 1; i < branches.size(); i++) {
      entry = add(new State(Kind.FORK, null, entry, build(branches.get(i), next)));
    }
    return entry;
  }

  private int repeat(Regex.Repeat repeat, int next) {
    int entry = repeat.most() < 0 ? loop(repeat.part(), next) : next;
    for (int i = repeat.least(); i < repeat.most() && states.size() <= most; i++) {
      entry = add(new State(Kind.FORK, null, build(repeat.part(), entry), next));
    }
    for (int i = 0; i < repeat.least() && states.size() <= most; i++) {
      entry = build(repeat.part(), entry);
    }
    return entry;
  }

  private int loop(Regex part, int next) {
    int fork = add(new State(Kind.FORK, null, -1, next));
    int body = build(part, fork);
    states.set(fork, new State(Kind.FORK, null, body, next));
    return fork;
  }
}
