package io.brrtrouter.parameters;

import io.brrtrouter.validation.Violations;
import org.jspecify.annotations.Nullable;

/** A header parameter whose definition the standard says to ignore (OAS 3.1, 4.8.12.2, name). */
record IgnoredParameter<T>(Parameter<T> parameter, @Nullable T absent)
    implements ParameterDecoder<T> {

  @Override
  public @Nullable String deferral() {
    return null;
  }

  @Override
  public boolean isSent(RawParameters raw) {
    return false;
  }

  @Override
  public @Nullable T decode(RawParameters raw, Violations out) {
    return absent;
  }
}
