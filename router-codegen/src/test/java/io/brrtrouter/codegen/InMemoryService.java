package io.brrtrouter.codegen;

import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidators;
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
import io.brrtrouter.security.ApiKeyAuthenticator;
import io.brrtrouter.security.Authenticator;
import io.brrtrouter.worker.InFlightBytes;
import io.brrtrouter.worker.PoolConfig;
import io.brrtrouter.worker.WorkerPools;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A generated registry behind the real pipeline, without a socket. */
final class InMemoryService implements AutoCloseable {
  private final WorkerPools pools = WorkerPools.withDefaults();
  private final RequestPipeline pipeline;

  InMemoryService(Registry registry, byte[] bundle) {
    JsonTrees trees = new JsonTrees(JsonLimits.DEFAULT);
    JsonNode tree = trees.parse(bundle, 0, bundle.length);
    SchemaDialect dialect =
        tree.path("openapi").asString().startsWith("3.0")
            ? SchemaDialect.OPENAPI_3_0
            : SchemaDialect.OPENAPI_3_1;
    ApiDocument document =
        ApiDocument.of(registry.name(), tree, SchemaValidators.of(tree, dialect));
    List<BoundOperation<?, ?>> bound = new ArrayList<>();
    registry.operations().forEach(operation -> bound.add(bind(operation, document)));
    pipeline =
        new RequestPipeline(
            new ApiRuntime(RouterMode.TRIE, bound),
            new PipelineSettings(
                8192,
                50,
                trees,
                new InFlightBytes(1 << 20),
                100,
                ResponseValidation.ENFORCE,
                null,
                ExceptionMapping.none(),
                exchange -> {},
                List.of(),
                request -> null));
  }

  private <I, O> BoundOperation<I, O> bind(Operation<I, O> operation, ApiDocument document) {
    Map<String, Authenticator> authenticators =
        Map.of("api_key", ApiKeyAuthenticator.of(Map.of("secret", "tester")));
    return new BoundOperation<>(
        operation,
        document,
        OperationSettings.defaults(),
        pools.pool(operation.info().id(), PoolConfig.defaults()),
        authenticators,
        List.of());
  }

  Response handle(Request request) {
    return pipeline.handle(request);
  }

  @Override
  public void close() {
    pools.close();
  }
}
