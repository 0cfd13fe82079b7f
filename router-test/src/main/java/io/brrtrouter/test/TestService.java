package io.brrtrouter.test;

import io.brrtrouter.http.Method;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.operation.Registry;
import io.brrtrouter.pipeline.BoundOperation;
import io.brrtrouter.pipeline.ResponseValidation;
import io.brrtrouter.server.RouterServer;
import io.brrtrouter.server.RouterServerBuilder;
import io.brrtrouter.server.Settings;
import io.brrtrouter.test.Outcomes.Outcome;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A service under test, which is asked alike whether it runs in memory or on a port. Whatever its
 * configuration says, it validates all responses: one that violates the document fails the test
 * that asked for it. Several may run in one process. Safe for concurrent use.
 *
 * <pre>{@code
 * try (TestService store = TestService.inMemory(PetStoreRegistry.of(pets, owners))) {
 *   Pet pet = store.send(new GetPet.Request(id)).assertStatus(200).body(Pet.class);
 *   store.request("getPet").with("petId", "none").send().assertProblem(400).violation("petId", "format");
 * }
 * }</pre>
 */
public final class TestService implements AutoCloseable {
  private static final String REQUEST_ID = "X-Request-ID";
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final RouterServer server;
  private final Wire wire;
  private final Outcomes outcomes;

  private TestService(RouterServer server, Wire wire, Outcomes outcomes) {
    this.server = server;
    this.wire = wire;
    this.outcomes = outcomes;
  }

  /** Starts a service of these operations without a port. */
  public static TestService inMemory(Registry registry) {
    return inMemory(RouterServer.builder().api(registry));
  }

  /** Starts this service without a port. The builder is used up. */
  public static TestService inMemory(RouterServerBuilder builder) {
    Outcomes outcomes = new Outcomes();
    RouterServer server = prepared(builder, outcomes).build().startInMemory();
    return new TestService(server, new InMemoryWire(server), outcomes);
  }

  /** Starts a service of these operations on a free port of the loopback interface. */
  public static TestService onFreePort(Registry registry) {
    return onFreePort(RouterServer.builder().api(registry));
  }

  /** Starts this service on a free port of the loopback interface. The builder is used up. */
  public static TestService onFreePort(RouterServerBuilder builder) {
    Outcomes outcomes = new Outcomes();
    RouterServer server =
        prepared(builder, outcomes)
            .always(Settings.HOST, "127.0.0.1")
            .always(Settings.PORT, 0L)
            .start();
    return new TestService(server, new SocketWire(base(server)), outcomes);
  }

  private static RouterServerBuilder prepared(RouterServerBuilder builder, Outcomes outcomes) {
    return builder
        .listener(outcomes)
        .shutdownHook(false)
        .always(Settings.DRAIN_DELAY_MS, 0L)
        .always(Settings.RESPONSE_VALIDATION, ResponseValidation.ENFORCE);
  }

  private static URI base(RouterServer server) {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** The service, for what tests change or look up in it. */
  public RouterServer server() {
    return server;
  }

  /**
   * Where it listens, without a slash at the end.
   *
   * @throws IllegalStateException if it runs in memory
   */
  public URI url() {
    return base(server);
  }

  /**
   * A request as the generated type of an operation says it, {@code new GetPet.Request(id)}, to
   * which more can be added.
   *
   * @throws IllegalArgumentException if no operation of this service takes it
   */
  public TestRequest request(Record request) {
    BoundOperation<?, ?> operation = TypedRequests.operation(request.getClass(), served());
    if (operation == null) {
      throw new IllegalArgumentException(
          request.getClass().getName() + " is the request of no operation of this service");
    }
    return TypedRequests.fill(of(operation), request, operation);
  }

  /** Sends such a request, and nothing more. */
  public TestResponse send(Record request) {
    return request(request).send();
  }

  /**
   * A request of the operation of this id, whose parameters are to be said.
   *
   * @throws IllegalArgumentException if there is none
   */
  public TestRequest request(String operationId) {
    BoundOperation<?, ?> operation = served(operationId);
    if (operation != null) {
      return of(operation);
    }
    List<String> there = served().stream().map(o -> o.info().id()).toList();
    throw new IllegalArgumentException(
        "no operation is called '" + operationId + "'; " + Names.nearest(operationId, there));
  }

  /**
   * A request of this path: that of an operation as the document has it, {@code /pets/{petId}}, or
   * one as it is sent, {@code /pets/1?limit=2}, documented or not.
   */
  public TestRequest request(Method method, String path) {
    BoundOperation<?, ?> operation = served(method, path);
    if (operation == null && method == Method.HEAD) {
      operation = served(Method.GET, path); // which answers it (RFC 9110, 9.3.2)
    }
    if (operation != null) {
      return new TestRequest(this, method, path, operation);
    }
    if (path.indexOf('{') >= 0) {
      List<String> there =
          served().stream().map(o -> o.info().method() + " " + o.info().path()).toList();
      String said = method + " " + path;
      throw new IllegalArgumentException(
          "no operation is " + said + "; " + Names.nearest(said, there));
    }
    return new TestRequest(this, method, path, null);
  }

  /** Gets this path, as it is sent. */
  public TestResponse get(String path) {
    return request(Method.GET, path).send();
  }

  private TestRequest of(BoundOperation<?, ?> operation) {
    OperationInfo info = operation.info();
    return new TestRequest(this, info.method(), info.path(), operation);
  }

  private @Nullable BoundOperation<?, ?> served(@Nullable String id) {
    return served().stream().filter(o -> o.info().id().equals(id)).findFirst().orElse(null);
  }

  private @Nullable BoundOperation<?, ?> served(Method method, String path) {
    return served().stream()
        .filter(o -> o.info().method() == method && o.info().path().equals(path))
        .findFirst()
        .orElse(null);
  }

  private Collection<BoundOperation<?, ?>> served() {
    return server.operations().all();
  }

  TestResponse send(Outgoing request) {
    String id = id(request);
    outcomes.await(id);
    Reply reply;
    byte[] content;
    Outcome outcome;
    try {
      reply = exchange(request, id);
      content =
          Patience.within(
              request.label() + " was not answered in whole", reply.content()::readAllBytes);
    } finally {
      outcome = outcomes.take(id);
    }
    Head head = head(request, reply, outcome);
    return new TestResponse(head, content, new Decoding(served(outcome.operation())));
  }

  TestStream open(Outgoing request) {
    String id = id(request);
    outcomes.await(id);
    Reply reply;
    Outcome outcome;
    try {
      reply = exchange(request, id);
    } finally {
      outcome = outcomes.take(id);
    }
    return new TestStream(head(request, reply, outcome), reply.content());
  }

  private Reply exchange(Outgoing request, String id) {
    Outgoing named = request.withHeaders(request.headers().with(REQUEST_ID, id));
    return Patience.within(request.label() + " was not answered", () -> wire.exchange(named));
  }

  /** The id that the test has given it, or one of its own. */
  private static String id(Outgoing request) {
    String given = request.headers().first(REQUEST_ID);
    return given == null ? "test-" + NUMBERS.incrementAndGet() : given;
  }

  private static Head head(Outgoing request, Reply reply, Outcome outcome) {
    Throwable failure = outcome.failure();
    if (outcome.wrong()) {
      String said = failure == null ? "its response is wrong" : failure.getMessage();
      throw new AssertionError(request.label() + ": " + said, failure);
    }
    return new Head(request.label(), reply.status(), reply.headers(), failure);
  }

  /** Stops the service, its stop hooks included; returns when its port is free. */
  @Override
  public void close() {
    try {
      wire.close();
    } finally {
      server.stop();
    }
  }
}
