package io.brrtrouter.conformance.differential;

import io.brrtrouter.conformance.generated.TypeSources;

/** Texts from elsewhere, that of a fuzzer for instance, tried as those of the differential test. */
public final class GivenTexts {
  private final Trial trial;

  /** For the types of these sources. */
  public GivenTexts(TypeSources sources, ClassLoader classes) throws ReflectiveOperationException {
    this.trial = new Trial("given", sources, classes);
  }

  /** What is wrong with what becomes of a text of a type, which a number names; null: nothing. */
  public String fault(int type, byte[] text) {
    return trial.fault(type, text);
  }
}
