package io.brrtrouter.server;

import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.observe.ExchangeListener;
import io.brrtrouter.observe.Instrumentation;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.pipeline.ApiDocument;
import io.brrtrouter.pipeline.ApiRuntime;
import io.brrtrouter.pipeline.BoundOperation;
import io.brrtrouter.pipeline.OperationSettings;
import io.brrtrouter.pipeline.PipelineSettings;
import io.brrtrouter.pipeline.RequestPipeline;
import io.brrtrouter.server.Settings.RouterLog;
import io.brrtrouter.validation.Formats;
import io.brrtrouter.worker.InFlightBytes;
import io.brrtrouter.worker.WorkerPools;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a server consists of but for the transport: everything that answers.
 *
 * @param documents what is served
 * @param pools where controllers run
 * @param pipeline answers requests
 * @param operations its operations
 * @param instrumentation measures, or null
 * @param readiness whether requests are welcome
 * @param late what is known only when the server listens
 */
record Service(
    List<ServedDocument> documents,
    WorkerPools pools,
    RequestPipeline pipeline,
    LiveOperations operations,
    @Nullable Instrumentation instrumentation,
    Readiness readiness,
    StatisticsSupplier late) {

  static Service of(RouterServerBuilder builder, RouterConfig config) {
    StartLog.configuration(config);
    if (!Formats.problems().isEmpty()) {
      throw new ConfigurationException(Formats.problems());
    }
    List<ServedDocument> documents = SpecFile.replace(builder.documents, config);
    List<OperationInfo> infos = documents.stream().flatMap(Service::infos).toList();
    requireDistinct(documents);
    OperationTuning.checkNames(config, infos);
    WorkerPools pools =
        WorkerPools.builder().maxWorkers(config.number(Settings.MAX_WORKERS)).build();
    try {
      return assemble(builder, config, documents, pools);
    } catch (RuntimeException e) {
      pools.close();
      throw e;
    }
  }

  private static Stream<OperationInfo> infos(ServedDocument document) {
    return document.operations().stream().map(Operation::info);
  }

  private static void requireDistinct(List<ServedDocument> documents) {
    Map<String, String> documentOf = new LinkedHashMap<>();
    for (ServedDocument document : documents) {
      for (Operation<?, ?> operation : document.operations()) {
        String id = operation.info().id();
        String other = documentOf.put(id, document.name());
        if (other != null) {
          throw new IllegalArgumentException(
              "two operations are called '" + id + "': in " + other + " and in " + document.name());
        }
      }
    }
  }

  private static Service assemble(
      RouterServerBuilder builder,
      RouterConfig config,
      List<ServedDocument> documents,
      WorkerPools pools) {
    Map<ServedDocument, ApiDocument> bound = new LinkedHashMap<>();
    JsonTrees json =
        new JsonTrees(JsonLimits.DEFAULT.withMaxDepth(config.number(Settings.MAX_JSON_DEPTH)));
    documents.forEach(d -> bound.put(d, d.bind(config.get(Settings.SCHEMA_CACHE), json)));
    OperationTuning tuning = new OperationTuning(config);
    OperationBinder binder =
        new OperationBinder(
                ApiKeys.with(builder.authenticators, bound.values(), config),
                Map.copyOf(builder.filtersByTag),
                Map.copyOf(builder.filtersByOperation))
            .checked(documents.stream().flatMap(Service::infos).toList());
    ApiRuntime runtime =
        new ApiRuntime(config.get(Settings.ROUTER_MODE), bind(bound, binder, tuning, pools));
    Readiness readiness = new Readiness(Map.copyOf(builder.readinessChecks));
    StatisticsSupplier late = new StatisticsSupplier(pools, config.number(Settings.MAX_WORKERS));
    Endpoints endpoints = ServerEndpoints.of(builder, config, documents, readiness, late);
    RequestPipeline pipeline =
        new RequestPipeline(runtime, settings(builder, config, json, endpoints));
    LiveOperations live =
        new LiveOperations(
            pipeline, pools, binder, tuning, List.copyOf(bound.values()), builder.instrumentation);
    return new Service(documents, pools, pipeline, live, builder.instrumentation, readiness, late);
  }

  private static List<BoundOperation<?, ?>> bind(
      Map<ServedDocument, ApiDocument> documents,
      OperationBinder binder,
      OperationTuning tuning,
      WorkerPools pools) {
    List<BoundOperation<?, ?>> all = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    documents.forEach((document, api) -> {
      for (Operation<?, ?> operation : document.operations()) {
        OperationSettings settings = tuning.of(operation.info(), warnings);
        StartLog.registering(operation);
        all.add(
            binder.bind(
                operation, api, settings, pools.pool(operation.info().id(), settings.pool())));
      }
    });
    StartLog.warnings(warnings);
    return all;
  }

  private static PipelineSettings settings(
      RouterServerBuilder builder, RouterConfig config, JsonTrees json, Endpoints endpoints) {
    return new PipelineSettings(
        config.number(Settings.MAX_REQUEST_TARGET_BYTES),
        config.number(Settings.MAX_VIOLATIONS),
        json,
        new InFlightBytes(config.get(Settings.MAX_IN_FLIGHT_BYTES)),
        config.number(Settings.MAX_GZIP_RATIO),
        config.get(Settings.RESPONSE_VALIDATION),
        builder.problemTypes,
        builder.exceptions,
        listener(builder, config),
        List.copyOf(builder.filters),
        endpoints);
  }

  private static ExchangeListener listener(RouterServerBuilder builder, RouterConfig config) {
    ExchangeListener all = new AccessLog(config);
    if (config.get(Settings.ROUTER_LOG) == RouterLog.TRACE) {
      all = all.and(new MatchLog());
    }
    if (builder.instrumentation != null) {
      all = all.and(builder.instrumentation);
    }
    for (ExchangeListener listener : builder.listeners) {
      all = all.and(listener);
    }
    return all;
  }
}
