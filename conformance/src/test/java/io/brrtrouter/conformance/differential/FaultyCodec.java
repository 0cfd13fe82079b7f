package io.brrtrouter.conformance.differential;

import io.brrtrouter.conformance.generated.TypeSources;
import java.util.List;

/** A codec with a mistake in it, and whether the differential test sees that. */
public final class FaultyCodec {
  private final Trial trial;
  private final Tally tally = new Tally("");

  /** Of this type, from these classes. */
  public FaultyCodec(TypeSources sources, ClassLoader classes, String type)
      throws ReflectiveOperationException {
    this.trial = new Trial(type, sources, classes, type);
  }

  /** Tries so many inputs, or as many as show that something is wrong. */
  public FaultyCodec tried(int inputs) {
    for (int seed = 1; seed <= 4 && tally.disagreements == 0; seed++) {
      tally.add(trial.run(seed, inputs / 4));
    }
    return this;
  }

  /** What it did wrong; empty: nothing. */
  public List<String> wrong() {
    return tally.told;
  }

  /** Whether it refuses valid texts as if no Java type could hold them. */
  public boolean isUnfit() {
    return tally.unheldUsual > 0;
  }

  /** How many of the valid texts its fast path gives up. */
  public long fallbacks() {
    return tally.fallbacks + tally.rareFallbacks;
  }
}
