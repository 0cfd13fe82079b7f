package io.brrtrouter.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Dates and times as instants; they are written in UTC. */
public final class InstantConversion implements Conversion<OffsetDateTime, Instant> {
  /** The conversion. */
  public InstantConversion() {}

  @Override
  public Instant read(OffsetDateTime value) {
    return value.toInstant();
  }

  @Override
  public OffsetDateTime write(Instant value) {
    return value.atOffset(ZoneOffset.UTC);
  }
}
