package io.brrtrouter.server;

import io.brrtrouter.observe.Exchange;
import io.brrtrouter.observe.ExchangeListener;
import io.brrtrouter.operation.OperationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each match, for those who want to know where a request goes. */
final class MatchLog implements ExchangeListener {
  private static final Logger LOG = LoggerFactory.getLogger(MatchLog.class);

  @Override
  public void completed(Exchange exchange) {
    if (exchange.matchNanos() < 0) {
      return;
    }
    OperationInfo operation = exchange.operation();
    LOG.atInfo()
        .addKeyValue("request_id", exchange.request().id())
        .addKeyValue("method", exchange.request().method().label())
        .addKeyValue("path", exchange.request().target().path())
        .addKeyValue("handler", operation == null ? "_unmatched" : operation.id())
        .addKeyValue("template", operation == null ? "" : operation.path())
        .addKeyValue("duration_us", exchange.matchNanos() / 1000)
        .log(operation == null ? "Route not matched" : "Route matched");
  }
}
