package io.brrtrouter.parameters;

import io.brrtrouter.json.MalformedJsonException;
import io.brrtrouter.json.SchemaValidator;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.UnrepresentableException;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A parameter bound to a document: reads, validates and decodes, or says what is wrong. */
final class BoundParameter<T> implements ParameterDecoder<T> {
  private final Parameter<T> parameter;
  private final SchemaValidators schemas;
  private final Reading reading;
  private final Location in;
  private final @Nullable T absent;
  private final String deferral;

  /**
   * Binds it.
   *
   * @param deferral why each value is left to the validators
   */
  BoundParameter(
      Parameter<T> parameter,
      SchemaValidators schemas,
      Reading reading,
      @Nullable T absent,
      String deferral) {
    this.parameter = parameter;
    this.schemas = schemas;
    this.reading = reading;
    this.in = Location.valueOf(parameter.in().name());
    this.absent = absent;
    this.deferral = deferral;
  }

  @Override
  public Parameter<T> parameter() {
    return parameter;
  }

  @Override
  public @Nullable T decode(RawParameters raw, Violations out) {
    try {
      JsonNode value = reading.read(raw);
      return value == null ? absent(out) : validated(value, out);
    } catch (Malformed e) {
      out.add(in, parameter.name(), "style", e.reason());
      return null;
    } catch (MalformedJsonException e) {
      out.add(e.violation(in, parameter.name()));
      return null;
    }
  }

  @Override
  public String deferral() {
    return deferral;
  }

  @Override
  public boolean isSent(RawParameters raw) {
    try {
      return reading.read(raw) != null;
    } catch (Malformed | MalformedJsonException e) {
      return true;
    }
  }

  /** The value of an absent parameter. */
  @Nullable T absent(Violations out) {
    if (absent == null && parameter.required()) {
      out.add(in, parameter.name(), "required", "must be present");
    }
    return absent;
  }

  private @Nullable T validated(JsonNode value, Violations out) {
    SchemaValidator validator = schemas.at(parameter.schema());
    if (validator.accepts(value)) {
      return decoded(value, out);
    }
    if (parameter.allowEmptyValue() && isEmpty(value)) {
      return absent(out);
    }
    int room = out.room();
    validator.validate(value, in, parameter.name(), Direction.REQUEST, out);
    // A match that was given up for its time the first time may be quicker the second time.
    boolean valid = room > 0 && out.room() == room;
    return valid ? decoded(value, out) : null;
  }

  /** The value of a valid tree. */
  @Nullable T decoded(JsonNode value, Violations out) {
    try {
      return parameter.decoder().decode(value, schemas);
    } catch (UnrepresentableException e) {
      String name = parameter.name() + e.pointer();
      out.add(in, name, "format", Objects.requireNonNull(e.getMessage()));
      return null;
    }
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isString() ? value.stringValue().isEmpty() : value.isArray() && value.isEmpty();
  }
}
