package io.brrtrouter.server;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Leads the logs of Helidon and of the JDK, which go through java.util.logging, to SLF4J. What a
 * client can provoke by sending garbage is answered and counted; it is no warning with a trace.
 */
final class JulBridge {
  private static final String PROVOKED = "Internal server error";

  /** Kept, for java.util.logging forgets loggers that nobody holds. */
  private static final List<Logger> FILTERED =
      List.of(
          Logger.getLogger("io.helidon.webserver.http1.Http1Connection"),
          Logger.getLogger("io.helidon.webserver.http2.Http2Connection"),
          Logger.getLogger("io.helidon.webserver.http.DirectHandlers"));

  private JulBridge() {}

  /** Installs the bridge unless the application has; once is enough. */
  static synchronized void install() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
    FILTERED.forEach(logger ->
        logger.setFilter(event ->
            event.getLevel().intValue() < Level.WARNING.intValue()
                || !PROVOKED.equals(event.getMessage())));
  }
}
