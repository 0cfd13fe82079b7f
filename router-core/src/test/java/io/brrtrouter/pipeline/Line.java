package io.brrtrouter.pipeline;

import io.brrtrouter.http.Filter;
import io.brrtrouter.http.Method;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.RequestBody;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.observe.Exchange;
import io.brrtrouter.observe.ExchangeListener;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.routing.RouterMode;
import io.brrtrouter.security.Authenticator;
import io.brrtrouter.worker.InFlightBytes;
import io.brrtrouter.worker.PoolConfig;
import io.brrtrouter.worker.WorkerPools;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A pipeline in memory, and what its listener was told. */
final class Line implements AutoCloseable {
  final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
  final WorkerPools pools = WorkerPools.withDefaults();
  PoolConfig pool = PoolConfig.defaults();
  long maxBodyBytes = 1000;
  long inFlight = 1_000_000;
  ResponseValidation responses = ResponseValidation.ENFORCE;
  ExceptionMapping exceptions = ExceptionMapping.none();
  String problemTypes;
  Map<String, Authenticator> authenticators = Map.of();
  ExchangeListener listener = exchanges::add;
  List<Filter> filters = List.of();
  List<Filter> operationFilters = List.of();
  private RequestPipeline pipeline;

  RequestPipeline serving(Operation<?, ?>... operations) {
    ApiDocument document = Documents.of("pets", Pets.DOCUMENT);
    List<BoundOperation<?, ?>> bound = new ArrayList<>();
    for (Operation<?, ?> operation : operations) {
      bound.add(bind(operation, document));
    }
    pipeline = new RequestPipeline(new ApiRuntime(RouterMode.TRIE, bound), settings());
    return pipeline;
  }

  /** Serving pets that are there, and any that are added. */
  void servingPets() {
    serving(
        new Pets.GetPet(Pets.getPet().build(), (id, call) -> id),
        new Pets.AddPet(Pets.addPet().build(), (body, call) -> "/pets/7"));
  }

  private <I, O> BoundOperation<I, O> bind(Operation<I, O> operation, ApiDocument document) {
    return new BoundOperation<>(
        operation,
        document,
        new OperationSettings(pool, maxBodyBytes, 100, 100, 2),
        pools.pool(operation.info().id(), pool),
        authenticators,
        operationFilters);
  }

  private PipelineSettings settings() {
    return new PipelineSettings(
        200,
        50,
        new JsonTrees(JsonLimits.DEFAULT),
        new InFlightBytes(inFlight),
        100,
        responses,
        problemTypes,
        exceptions,
        listener,
        filters,
        request -> null);
  }

  Response get(String target) {
    return pipeline.handle(Request.of(Method.GET, target));
  }

  Response post(String target, String json) {
    return pipeline.handle(json(target, json));
  }

  static Request json(String target, String json) {
    return Request.of(Method.POST, target)
        .withHeader("Content-Type", "application/json")
        .withBody(RequestBody.of(json.getBytes(StandardCharsets.UTF_8)));
  }

  static String text(Response response) {
    if (response.body() instanceof ResponseBody.Bytes bytes) {
      return new String(bytes.array(), 0, bytes.size(), StandardCharsets.UTF_8);
    }
    return "";
  }

  @Override
  public void close() {
    pools.close();
  }
}
