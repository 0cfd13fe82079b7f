package io.brrtrouter.security;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tells how long the authenticators take, the slow ones as a warning. */
final class ProviderLog {
  private static final Logger LOG = LoggerFactory.getLogger(SecurityGate.class);

  /** Every request to the operation waits for it, so that much is worth a look. */
  private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private ProviderLog() {}

  static void asked(Scheme scheme, Authentication result, long nanos) {
    Level level = nanos > SLOW_NANOS ? Level.WARN : Level.DEBUG;
    if (LOG.isEnabledForLevel(level)) {
      LOG.atLevel(level)
          .addKeyValue("provider_name", scheme.name())
          .addKeyValue("duration_ms", nanos / 1e6)
          .addKeyValue("success", result instanceof Authentication.Granted)
          .log("Security provider validation complete");
    }
  }
}
