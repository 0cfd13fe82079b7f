package io.brrtrouter.conformance.differential;

import io.brrtrouter.conformance.generated.TypeSources;
import java.util.Set;

/**
 * What came of one document so far. It is tried round by round, in each share by share of its
 * types. Not safe for concurrent use.
 */
final class DocumentRun {
  /** So many types are tried, then it is noted what became of them. */
  private static final int SHARE = 100;

  private final TypeSources sources;
  private final Tally tally;
  private Set<String> unseen = Set.of();
  private boolean isFirst = true;
  private boolean isWhole = true;

  DocumentRun(String name, TypeSources sources) {
    this.sources = sources;
    this.tally = new Tally(name);
  }

  TypeSources sources() {
    return sources;
  }

  /** What the inputs came to. */
  Tally tally() {
    return tally;
  }

  /** How many types it has, those that are not tried included. */
  int declared() {
    return sources.declarations().size();
  }

  /** The types within unions of which no value was built, where all was tried in this process. */
  Set<String> unseen() {
    return isWhole ? unseen : Set.of();
  }

  /** Tries so many inputs of each type, from this one on, but for what the journal knows. */
  void tryOut(ClassLoader classes, long seed, long from, long count, Journal journal) {
    try {
      Trial trial = isFirst ? trial(classes) : null;
      for (int first = 0; first < declared(); first += SHARE) {
        Tally share = journal.known(tally.document, from, first);
        if (share == null) {
          trial = trial == null ? trial(classes) : trial;
          share = trial.run(seed, from, count, first, first + SHARE);
          journal.note(from, first, share);
        } else {
          isWhole = false;
        }
        tally.add(share);
      }
      if (isFirst) {
        tally.types = trial.types();
        tally.within = trial.within();
        unseen = trial.unseen();
      } else if (trial != null) {
        unseen.retainAll(trial.unseen());
      }
      isFirst = false;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(tally.document, e);
    }
  }

  private Trial trial(ClassLoader classes) throws ReflectiveOperationException {
    return new Trial(tally.document, sources, classes);
  }
}
