package io.brrtrouter.json;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** Dates and times with the offset as their zone; of a region, the offset is written. */
public final class ZonedDateTimeConversion implements Conversion<OffsetDateTime, ZonedDateTime> {
  /** The conversion. */
  public ZonedDateTimeConversion() {}

  @Override
  public ZonedDateTime read(OffsetDateTime value) {
    return value.toZonedDateTime();
  }

  @Override
  public OffsetDateTime write(ZonedDateTime value) {
    return value.toOffsetDateTime();
  }
}
