package io.brrtrouter.load.pipeline;

import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.load.service.RouterService;
import io.brrtrouter.metrics.RouterMetrics;
import io.brrtrouter.observe.ExchangeListener;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.Registry;
import io.brrtrouter.pipeline.ApiDocument;
import io.brrtrouter.pipeline.ApiRuntime;
import io.brrtrouter.pipeline.BoundOperation;
import io.brrtrouter.pipeline.ExceptionMapping;
import io.brrtrouter.pipeline.OperationSettings;
import io.brrtrouter.pipeline.PipelineSettings;
import io.brrtrouter.pipeline.RequestPipeline;
import io.brrtrouter.pipeline.ResponseValidation;
import io.brrtrouter.routing.RouterMode;
import io.brrtrouter.security.Authenticator;
import io.brrtrouter.worker.InFlightBytes;
import io.brrtrouter.worker.PoolConfig;
import io.brrtrouter.worker.WorkerPool;
import io.brrtrouter.worker.WorkerPools;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** A generated service's pipeline as its server puts it together, but for the server. */
final class InMemory implements AutoCloseable {
  private static final long IN_FLIGHT_BYTES = 64L << 20;
  private static final Map<String, Authenticator> KEYS = Map.of("Key", RouterService.keys());

  private final WorkerPools pools = WorkerPools.withDefaults();
  private final RouterMetrics metrics =
      RouterMetrics.of(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
  private final RequestPipeline pipeline;

  /** With everything that a server has on by default, but for the access log. */
  InMemory(Registry registry) {
    this(registry, pool -> pool, ResponseValidation.ENFORCE);
  }

  /** With its responses validated like this. */
  InMemory(Registry registry, ResponseValidation responses) {
    this(registry, pool -> pool, responses);
  }

  /** With these pools in place of the usual ones. */
  InMemory(Registry registry, UnaryOperator<WorkerPool> replaced) {
    this(registry, replaced, ResponseValidation.ENFORCE);
  }

  private InMemory(
      Registry registry, UnaryOperator<WorkerPool> replaced, ResponseValidation responses) {
    ApiDocument document = document(registry);
    List<BoundOperation<?, ?>> bound = new ArrayList<>();
    for (Operation<?, ?> operation : registry.operations()) {
      WorkerPool pool = pools.pool(operation.info().id(), PoolConfig.defaults());
      metrics.added(operation.info(), pool, operation.info().sizing().requestBytes());
      bound.add(bind(operation, document, replaced.apply(pool)));
    }
    this.pipeline =
        new RequestPipeline(new ApiRuntime(RouterMode.TRIE, bound), settings(metrics, responses));
  }

  RequestPipeline pipeline() {
    return pipeline;
  }

  private static <I, O> BoundOperation<I, O> bind(
      Operation<I, O> operation, ApiDocument document, WorkerPool pool) {
    OperationSettings defaults = OperationSettings.defaults();
    OperationSettings settings =
        new OperationSettings(
            defaults.pool(),
            defaults.maxBodyBytes(),
            operation.info().sizing().requestBytes(),
            operation.info().sizing().responseBytes(),
            defaults.maxStreams());
    return new BoundOperation<>(operation, document, settings, pool, KEYS, List.of());
  }

  private static PipelineSettings settings(
      ExchangeListener listener, ResponseValidation responses) {
    return new PipelineSettings(
        8192,
        50,
        new JsonTrees(JsonLimits.DEFAULT),
        new InFlightBytes(IN_FLIGHT_BYTES),
        100,
        responses,
        null,
        ExceptionMapping.none(),
        listener,
        List.of(),
        request -> null);
  }

  private static ApiDocument document(Registry registry) {
    JsonNode tree = tree(registry);
    return ApiDocument.of(
        registry.name(), tree, SchemaValidators.of(tree, SchemaDialect.OPENAPI_3_1));
  }

  /** The bundled document. */
  static JsonNode tree(Registry registry) {
    ClassLoader loader = Objects.requireNonNull(registry.loader().getClassLoader());
    try (InputStream in = loader.getResourceAsStream(registry.document())) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new JsonTrees(JsonLimits.DEFAULT).parse(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    pools.close();
    metrics.close();
  }
}
