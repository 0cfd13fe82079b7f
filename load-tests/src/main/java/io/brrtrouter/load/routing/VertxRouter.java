package io.brrtrouter.load.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.internal.http.HttpServerRequestInternal;
import io.vertx.core.internal.http.HttpServerRequestWrapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Vert.x's router, given one real request that is dressed up as all the others. What it costs
 * includes its routing context, which it cannot do without. The order of the routes is ours,
 * literal text first, for Vert.x takes the first that fits.
 */
final class VertxRouter implements Candidate, AutoCloseable {
  private static final String NONE = "";

  /** Names of parameters have hyphens in documents, but not in Vert.x: they are numbered there. */
  private static final Pattern EXPRESSION = Pattern.compile("\\{[^}]*}");

  private final Vertx vertx = Vertx.vertx();
  private final Router router = Router.router(vertx);
  private final HttpMethod[] methods;
  private final HttpServerRequestInternal real;
  private @Nullable RoutingContext matched;

  VertxRouter(List<String> routes, List<String> requests) {
    routes.stream().sorted(RouteTexts.MOST_LITERAL_FIRST).forEach(this::add);
    this.methods =
        requests.stream().map(Requests::method).map(HttpMethod::valueOf).toArray(HttpMethod[]::new);
    this.real = (HttpServerRequestInternal) request();
  }

  /** Serves one request of our own. */
  private HttpServerRequest request() {
    CompletableFuture<HttpServerRequest> received = new CompletableFuture<>();
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(request -> {
              received.complete(request);
              request.response().end();
            })
            .listen(0, "127.0.0.1")
            .await();
    // Without a reference to it the client may be collected, and closed, before the answer comes.
    HttpClient client = vertx.createHttpClient();
    client
        .request(HttpMethod.GET, server.actualPort(), "127.0.0.1", "/")
        .compose(request -> request.send())
        .await();
    client.close().await();
    return received.join();
  }

  private void add(String route) {
    String template = Requests.template(route);
    AtomicInteger parameters = new AtomicInteger();
    String path =
        EXPRESSION.matcher(template).replaceAll(name -> ":p" + parameters.getAndIncrement());
    router
        .route(HttpMethod.valueOf(Requests.method(route)), path)
        .putMetadata("template", template)
        .handler(context -> matched = context);
  }

  @Override
  public Object match(int request, String path) {
    matched = null;
    router.handle(new Dressed(real, methods[request], path));
    return matched == null ? NONE : matched;
  }

  @Override
  public int read(Object match) {
    int characters = 0;
    for (String value : ((RoutingContext) match).pathParams().values()) {
      characters += value.length();
    }
    return characters;
  }

  @Override
  public String template(Object match) {
    return match instanceof RoutingContext context
        ? context.currentRoute().getMetadata("template")
        : NONE;
  }

  @Override
  public void close() {
    vertx.close();
  }

  private static final class Dressed extends HttpServerRequestWrapper {
    private final HttpMethod method;
    private final String path;

    Dressed(HttpServerRequestInternal real, HttpMethod method, String path) {
      super(real);
      this.method = method;
      this.path = path;
    }

    @Override
    public HttpMethod method() {
      return method;
    }

    @Override
    public String path() {
      return path;
    }
  }
}
