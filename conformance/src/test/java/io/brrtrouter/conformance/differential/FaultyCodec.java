package io.brrtrouter.conformance.differential;

import io.brrtrouter.conformance.generated.TypeSources;

/** A codec with a mistake in it, and whether the differential test sees that. */
public final class FaultyCodec {
  /** So many of a hundred valid texts may be given up by the fast path. */
  private static final double USUAL_FALLBACK = 0.01;

  private final Trial trial;

  /** Of this type, from these classes. */
  public FaultyCodec(TypeSources sources, ClassLoader classes, String type)
      throws ReflectiveOperationException {
    this.trial = new Trial(type, sources, classes, type);
  }

  /** Whether any of so many inputs shows it, or what it makes of the rate of fallbacks. */
  public boolean isNoticed(int inputs) {
    Tally tally = new Tally("");
    for (int seed = 1; seed <= 4 && tally.disagreements == 0; seed++) {
      tally = trial.run(seed, inputs / 4);
    }
    return tally.disagreements > 0 || tally.fallbacks > tally.usual * USUAL_FALLBACK;
  }
}
