package io.brrtrouter.server;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
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

  private static boolean filtered;

  private JulBridge() {}

  /**
   * Installs the bridge unless the application has; once is enough. Where SLF4J itself writes to
   * java.util.logging, it would lead in a circle.
   */
  static synchronized void install() {
    boolean circular = LoggerFactory.getILoggerFactory().getClass().getName().contains(".jul.");
    if (!circular && !SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }

  /** Keeps quiet what clients can provoke, besides what filters of the application do. */
  static synchronized void filter() {
    if (filtered) {
      return;
    }
    filtered = true;
    for (Logger logger : FILTERED) {
      Filter other = logger.getFilter();
      logger.setFilter(event -> (other == null || other.isLoggable(event)) && !isProvoked(event));
    }
  }

  private static boolean isProvoked(LogRecord event) {
    return event.getLevel().intValue() >= Level.WARNING.intValue()
        && PROVOKED.equals(event.getMessage());
  }
}
