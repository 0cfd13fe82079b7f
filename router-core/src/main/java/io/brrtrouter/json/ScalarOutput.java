package io.brrtrouter.json;

import io.brrtrouter.http.FilePart;
import io.brrtrouter.validation.MatchBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes values without parts; a rule that is broken leaves a doubt. */
abstract sealed class ScalarOutput extends JsonTokens permits JsonOutput {
  private @Nullable MatchBudget budget;

  ScalarOutput(int sizeHint) {
    super(sizeHint);
  }

  /** A null that the schema allows. */
  public final void nullValue() {
    literal("null");
  }

  /** A null where a value belongs: it is written, in doubt. */
  public final void missing() {
    doubtful = true;
    nullValue();
  }

  /** A string. */
  public final void string(@Nullable String value) {
    if (value == null) {
      missing();
      return;
    }
    write(value);
  }

  /** A string that should obey this rule. */
  public final void string(@Nullable String value, TextRule rule) {
    if (value == null) {
      missing();
      return;
    }
    boolean asIs = write(value);
    doubtful |= !accepts(rule, value, asIs);
  }

  private boolean accepts(TextRule rule, String value, boolean asIs) {
    if (rule.isImmediate()) {
      return asIs ? obeys(rule, value) : rule.accepts(value);
    }
    if (budget == null) {
      budget = new MatchBudget(MatchBudget.DEFAULT_STEPS);
    }
    return rule.accepts(value, budget);
  }

  /** An integer. */
  public final void int32(int value) {
    write(value);
  }

  /** An integer that should obey this rule. */
  public final void int32(int value, IntegerRule rule) {
    write(value);
    doubtful |= !rule.accepts(value);
  }

  /** An integer. */
  public final void int64(long value) {
    write(value);
  }

  /** An integer that should obey this rule. */
  public final void int64(long value, IntegerRule rule) {
    write(value);
    doubtful |= !rule.accepts(value);
  }

  /** An integer of any size. */
  public final void bigInteger(@Nullable BigInteger value) {
    if (value == null) {
      missing();
    } else {
      write(value);
    }
  }

  /** An integer of any size that should obey this rule. */
  public final void bigInteger(@Nullable BigInteger value, NumberRule rule) {
    bigInteger(value);
    doubtful |= value != null && !rule.accepts(new BigDecimal(value));
  }

  /** A number with all its digits; without an exponent, unless it would be mostly zeros. */
  public final void decimal(@Nullable BigDecimal value) {
    if (value == null) {
      missing();
    } else {
      write(value);
    }
  }

  /** A number with all its digits that should obey this rule. */
  public final void decimal(@Nullable BigDecimal value, NumberRule rule) {
    decimal(value);
    doubtful |= value != null && !rule.accepts(value);
  }

  /** A finite number. */
  public final void float32(float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException(value + " is no number of JSON");
    }
    literal(Float.toString(value));
  }

  /** A finite number that should obey this rule. */
  public final void float32(float value, NumberRule rule) {
    float32(value);
    doubtful |= !rule.accepts(value);
  }

  /** A finite number. */
  public final void float64(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " is no number of JSON");
    }
    write(value);
  }

  /** A finite number that should obey this rule. */
  public final void float64(double value, NumberRule rule) {
    float64(value);
    doubtful |= !rule.accepts(value);
  }

  /** A boolean. */
  public final void bool(boolean value) {
    literal(value ? "true" : "false");
  }

  /** A boolean that should be this one. */
  public final void bool(boolean value, boolean only) {
    bool(value);
    doubtful |= value != only;
  }

  /** A UUID (RFC 9562, 4). */
  public final void uuid(@Nullable UUID value) {
    if (value == null) {
      missing();
      return;
    }
    write(value);
  }

  /** A UUID that should obey this rule. */
  public final void uuid(@Nullable UUID value, TextRule rule) {
    int from = length();
    uuid(value);
    doubtful |= value != null && !rule.accepts(textFrom(from));
  }

  /** A date (RFC 3339, 5.6) of the years 0 to 9999. */
  public final void date(@Nullable LocalDate value) {
    if (value == null) {
      missing();
      return;
    }
    write(value);
  }

  /** A date that should obey this rule. */
  public final void date(@Nullable LocalDate value, TextRule rule) {
    int from = length();
    date(value);
    doubtful |= value != null && !rule.accepts(textFrom(from));
  }

  /** A date and time (RFC 3339, 5.6) of the years 0 to 9999. */
  public final void dateTime(@Nullable OffsetDateTime value) {
    if (value == null) {
      missing();
      return;
    }
    write(value);
  }

  /** A date and time that should obey this rule. */
  public final void dateTime(@Nullable OffsetDateTime value, TextRule rule) {
    int from = length();
    dateTime(value);
    doubtful |= value != null && !rule.accepts(textFrom(from));
  }

  /** Bytes, in base64 (RFC 4648, 4). */
  public final void bytes(byte @Nullable [] value) {
    if (value == null) {
      missing();
      return;
    }
    write(value);
  }

  /** Bytes whose base64 should obey this rule. */
  public final void bytes(byte @Nullable [] value, TextRule rule) {
    int from = length();
    bytes(value);
    doubtful |= value != null && !rule.accepts(textFrom(from));
  }

  /** Bytes, as the text that they are in UTF-8. */
  public final void binary(byte @Nullable [] value) {
    string(value == null ? null : new String(value, StandardCharsets.UTF_8));
  }

  /** A file, as the text that it is in UTF-8; reads its content. */
  public final void file(@Nullable FilePart value) {
    try {
      binary(value == null ? null : value.stream().readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
