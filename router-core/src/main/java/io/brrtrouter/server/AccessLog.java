package io.brrtrouter.server;

import io.brrtrouter.http.Request;
import io.brrtrouter.observe.Exchange;
import io.brrtrouter.observe.ExchangeListener;
import io.brrtrouter.operation.OperationInfo;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Logs requests that were answered: a sample of them, and every one that failed. */
final class AccessLog implements ExchangeListener {
  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

  private final double rate;
  private final Redaction redaction;

  AccessLog(RouterConfig config) {
    this(
        switch (config.get(Settings.LOG_SAMPLING_MODE)) {
          case ALL -> 1;
          case SAMPLED -> config.get(Settings.LOG_SAMPLING_RATE);
          case ERROR_ONLY -> 0;
        },
        new Redaction(config.get(Settings.LOG_REDACT_LEVEL)));
  }

  private AccessLog(double rate, Redaction redaction) {
    this.rate = rate;
    this.redaction = redaction;
  }

  @Override
  public void completed(Exchange exchange) {
    if (isError(exchange) || isSampled()) {
      log(exchange);
    }
  }

  private static boolean isError(Exchange exchange) {
    return exchange.status().code() >= 500
        || exchange.outcome() == Exchange.Outcome.FAILED
        || exchange.outcome() == Exchange.Outcome.BROKEN;
  }

  private boolean isSampled() {
    return rate >= 1 || (rate > 0 && ThreadLocalRandom.current().nextDouble() < rate);
  }

  private void log(Exchange exchange) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    Request request = exchange.request();
    OperationInfo operation = exchange.operation();
    LoggingEventBuilder event =
        LOG.atInfo()
            .addKeyValue("request_id", request.id())
            .addKeyValue("method", request.method().label())
            .addKeyValue("path", request.target().path())
            .addKeyValue("handler", operation == null ? "_unmatched" : operation.id())
            .addKeyValue("status", exchange.status().code())
            .addKeyValue("duration_ms", exchange.totalNanos() / 1e6);
    withSizes(event, exchange, operation)
        .addKeyValue("headers", redaction.of(request.headers()))
        .log("Request completed");
  }

  /** Bytes as they were; where nobody read them as they were declared, or else expected. */
  private static LoggingEventBuilder withSizes(
      LoggingEventBuilder event, Exchange exchange, @Nullable OperationInfo operation) {
    long read = exchange.requestBytes();
    long declared = exchange.request().body().declaredLength();
    LoggingEventBuilder more =
        read >= 0 || declared >= 0 || operation == null
            ? event.addKeyValue("request_bytes", read >= 0 ? read : Math.max(0, declared))
            : event
                .addKeyValue("request_bytes", exchange.requestEstimate())
                .addKeyValue("request_bytes_estimated", true);
    return more.addKeyValue("response_bytes", exchange.responseBytes());
  }
}
