package io.brrtrouter.parameters;

import io.brrtrouter.validation.Violations;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A parameter that is decided without the validator where that is easy; else the truth decides. */
record QuickParameter<T>(BoundParameter<T> truth, Reading quick) implements ParameterDecoder<T> {

  @Override
  public Parameter<T> parameter() {
    return truth.parameter();
  }

  @Override
  public @Nullable String deferral() {
    return null;
  }

  @Override
  public boolean isSent(RawParameters raw) {
    return truth.isSent(raw);
  }

  @Override
  public @Nullable T decode(RawParameters raw, Violations out) {
    JsonNode value;
    try {
      value = quick.read(raw);
    } catch (Malformed e) {
      value = null;
    }
    if (value == null) {
      return truth.decode(raw, out);
    }
    return value.isMissingNode() ? truth.absent(out) : truth.decoded(value, out);
  }
}
