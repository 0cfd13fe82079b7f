package io.brrtrouter.server;

import io.brrtrouter.http.Filter;
import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.observe.ExchangeListener;
import io.brrtrouter.observe.Instrumentation;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.Registry;
import io.brrtrouter.pipeline.ExceptionMapping;
import io.brrtrouter.security.Authenticator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says what a server serves and how. Every method returns this builder. Not safe for concurrent
 * use.
 *
 * <pre>{@code
 * RouterServer server =
 *     RouterServer.builder()
 *         .api(PetStoreRegistry.of(pets, users))
 *         .authenticator("api_key", ApiKeyAuthenticator.of(keys))
 *         .problem(PetNotFoundException.class, e -> Problem.of(Status.NOT_FOUND))
 *         .start();
 * }</pre>
 */
public final class RouterServerBuilder {
  final List<ServedDocument> documents = new ArrayList<>();
  final Map<String, Authenticator> authenticators = new LinkedHashMap<>();
  final List<Filter> filters = new ArrayList<>();
  final Map<String, List<Filter>> filtersByTag = new LinkedHashMap<>();
  final Map<String, List<Filter>> filtersByOperation = new LinkedHashMap<>();
  final List<ExchangeListener> listeners = new ArrayList<>();
  final Map<Endpoint, String> endpoints = new EnumMap<>(Endpoint.class);
  final List<Endpoints.Pages> pages = new ArrayList<>();
  final Map<String, BooleanSupplier> readinessChecks = new LinkedHashMap<>();
  final List<Runnable> startHooks = new ArrayList<>();
  final List<Runnable> stopHooks = new ArrayList<>();
  ExceptionMapping exceptions = ExceptionMapping.none();
  @Nullable Instrumentation instrumentation;
  @Nullable String problemTypes;
  final Map<Setting<?>, String> always = new LinkedHashMap<>();
  @Nullable RouterConfig config;
  boolean shutdownHook = true;
  boolean bridgeLogging = true;

  RouterServerBuilder() {
    for (Endpoint endpoint : Endpoint.values()) {
      endpoints.put(endpoint, endpoint.defaultPath());
    }
  }

  /** Serves the operations of a generated registry; several documents in one server are fine. */
  public RouterServerBuilder api(Registry registry) {
    documents.add(ServedDocument.of(registry));
    return this;
  }

  /** Serves these operations of this bundled document. */
  public RouterServerBuilder api(
      String name, JsonNode document, List<? extends Operation<?, ?>> operations) {
    documents.add(new ServedDocument(name, document, List.copyOf(operations)));
    return this;
  }

  /** The authenticator of the security scheme of this name, in all documents. */
  public RouterServerBuilder authenticator(String scheme, Authenticator authenticator) {
    authenticators.put(scheme, authenticator);
    return this;
  }

  /** A filter around everything that is answered; the first is the outermost. */
  public RouterServerBuilder filter(Filter filter) {
    filters.add(filter);
    return this;
  }

  /** A filter around the operations of this tag, inside those around everything. */
  public RouterServerBuilder filterTag(String tag, Filter filter) {
    filtersByTag.computeIfAbsent(tag, name -> new ArrayList<>()).add(filter);
    return this;
  }

  /** A filter around the operation of this id, inside those of its tags. */
  public RouterServerBuilder filterOperation(String id, Filter filter) {
    filtersByOperation.computeIfAbsent(id, name -> new ArrayList<>()).add(filter);
    return this;
  }

  /** Is told of every exchange at its end. */
  public RouterServerBuilder listener(ExchangeListener listener) {
    listeners.add(listener);
    return this;
  }

  /** Measures the service, and shows it at the endpoint {@link Endpoint#METRICS}. */
  public RouterServerBuilder metrics(Instrumentation measuring) {
    instrumentation = measuring;
    return this;
  }

  /** What an exception of this type, thrown by a controller, is to clients. */
  public <E extends Throwable> RouterServerBuilder problem(
      Class<E> type, Function<E, Problem> problem) {
    exceptions = exceptions.with(type, problem);
    return this;
  }

  /**
   * What an exception of this type, thrown by a controller, is to clients: a problem with header
   * fields of its own. A 429 or 503 without {@code Retry-After} gets one.
   */
  public <E extends Throwable> RouterServerBuilder rejection(
      Class<E> type, Function<E, Rejection> rejection) {
    exceptions = exceptions.withRejection(type, rejection);
    return this;
  }

  /** What the types of problems start with, in place of {@code about:blank}. */
  public RouterServerBuilder problemTypes(String base) {
    problemTypes = base;
    return this;
  }

  /** The configuration; without it, what file, properties and environment say. */
  public RouterServerBuilder config(RouterConfig settings) {
    config = settings;
    return this;
  }

  /** This value, whatever the configuration says: for tests, which can leave little to it. */
  public <T> RouterServerBuilder always(Setting<T> setting, T value) {
    always.put(setting, setting.type().show(value));
    return this;
  }

  /** Moves an endpoint to another path, which starts with a slash and does not end with one. */
  public RouterServerBuilder endpoint(Endpoint endpoint, String path) {
    if (!path.startsWith("/") || path.endsWith("/")) {
      throw new IllegalArgumentException(
          "the path of " + endpoint + " must start with a slash and not end with one: " + path);
    }
    endpoints.put(endpoint, path);
    return this;
  }

  /** Leaves out an endpoint. */
  public RouterServerBuilder without(Endpoint endpoint) {
    endpoints.remove(endpoint);
    return this;
  }

  /**
   * Serves what stands in a folder of the class path, under {@code /}, behind operations, endpoints
   * and the folder of {@code BRRTR_STATIC_DIR}.
   */
  public RouterServerBuilder pages(String folder) {
    String name = folder.endsWith("/") ? folder : folder + "/";
    pages.add(new ClasspathPages("/", name, contextLoader()));
    return this;
  }

  private static ClassLoader contextLoader() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader != null ? loader : RouterServerBuilder.class.getClassLoader();
  }

  /**
   * A condition of being ready, looked at for every request to the endpoint: it should be quick.
   */
  public RouterServerBuilder readiness(String name, BooleanSupplier check) {
    readinessChecks.put(name, check);
    return this;
  }

  /** Runs before the first connection is accepted; what it throws ends the start. */
  public RouterServerBuilder onStart(Runnable hook) {
    startHooks.add(hook);
    return this;
  }

  /** Runs after the last answer; the last one registered is the first to run. */
  public RouterServerBuilder onStop(Runnable hook) {
    stopHooks.add(0, hook);
    return this;
  }

  /** Whether the end of the process stops the server as it should; it does unless this says no. */
  public RouterServerBuilder shutdownHook(boolean installed) {
    shutdownHook = installed;
    return this;
  }

  /**
   * Whether java.util.logging of the whole process is led to SLF4J, in place of what its root
   * logger does; it is unless this says no. It never is where SLF4J writes to java.util.logging.
   */
  public RouterServerBuilder bridgeLogging(boolean bridged) {
    bridgeLogging = bridged;
    return this;
  }

  /**
   * The server, not yet started.
   *
   * @throws ConfigurationException where the configuration cannot be read
   * @throws IllegalStateException where a scheme that is in use has no authenticator, or a document
   *     is missing
   * @throws IllegalArgumentException where two operations have the same id, or the same method and
   *     path, or a filter is for an operation or a tag that is not there
   */
  public RouterServer build() {
    RouterConfig given = config != null ? config : RouterConfig.builder().build();
    return new RouterServer(this, given.with(always));
  }

  /** The server, started. */
  public RouterServer start() {
    return build().start();
  }
}
