package io.brrtrouter.server;

import io.brrtrouter.http.HttpHandler;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.Router;
import io.helidon.webserver.Routing;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;

/**
 * Where Helidon's protocols hand over: every request takes this one way, without Helidon's own
 * routing, filters and error handling.
 */
final class HelidonRouting implements HttpRouting, Router {
  private final Http1Exchange http1;
  private final Http2Exchange http2;
  private final HttpSecurity security = HttpSecurity.create();

  HelidonRouting(HelidonTransport transport, HttpHandler handler, Refusals refusals) {
    GuardedHandler guarded = new GuardedHandler(transport.limits(), handler, refusals);
    this.http1 = new Http1Exchange(transport, guarded);
    this.http2 = new Http2Exchange(transport, guarded);
  }

  @Override
  public void route(ConnectionContext context, RoutingRequest request, RoutingResponse response) {
    Connection connection = (Connection) context;
    connection.requestBegins();
    try {
      if (connection.isHttp2()) {
        http2.run(connection, request, response);
      } else {
        http1.run(connection, request, response);
      }
    } finally {
      connection.requestEnds();
    }
  }

  @Override
  public HttpSecurity security() {
    return security;
  }

  @Override
  public <T extends Routing> T routing(Class<T> type, T otherwise) {
    return type.isInstance(this) ? type.cast(this) : otherwise;
  }

  @Override
  public List<? extends Routing> routings() {
    return List.of(this);
  }

  @Override
  public void beforeStart() {}

  @Override
  public void afterStart(io.helidon.webserver.WebServer server) {}

  @Override
  public void afterStop() {}
}
