package io.brrtrouter.server;

import io.brrtrouter.http.Response;
import io.brrtrouter.http.Status;
import io.brrtrouter.json.JsonOutput;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether requests are welcome, and the endpoint that says so. Safe for concurrent use. */
final class Readiness {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  private final Map<String, BooleanSupplier> checks;
  private volatile State state = State.STARTING;

  /** Where a server is in its life. */
  enum State {
    STARTING,
    READY,
    DRAINING,
    STOPPED
  }

  Readiness(Map<String, BooleanSupplier> checks) {
    this.checks = checks;
  }

  void enter(State next) {
    state = next;
  }

  State state() {
    return state;
  }

  /** {@code {"status":"ready"}}, or 503 with what is not. */
  Response answer() {
    State current = state;
    Map<String, Boolean> results = new LinkedHashMap<>();
    checks.forEach((name, check) -> results.put(name, holds(name, check)));
    boolean healthy = !results.containsValue(false);
    boolean ready = current == State.READY && healthy;
    String said =
        current == State.READY && !healthy ? "unhealthy" : current.name().toLowerCase(Locale.ROOT);
    return Json.object(
        ready ? Status.OK : Status.SERVICE_UNAVAILABLE,
        out -> {
          out.member("status").string(said);
          out.member("checks").map(results, JsonOutput::bool);
        });
  }

  private static boolean holds(String name, BooleanSupplier check) {
    try {
      return check.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.warn("The readiness check {} threw", name, e);
      return false;
    }
  }
}
