package io.brrtrouter.server;

import io.brrtrouter.observe.Instrumentation;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.pipeline.ApiDocument;
import io.brrtrouter.pipeline.ApiRuntime;
import io.brrtrouter.pipeline.BoundOperation;
import io.brrtrouter.pipeline.OperationSettings;
import io.brrtrouter.pipeline.RequestPipeline;
import io.brrtrouter.worker.PoolConfig;
import io.brrtrouter.worker.WorkerPool;
import io.brrtrouter.worker.WorkerPools;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * The operations of a running server. A change holds from the next request on; requests that are
 * under way end as they began. Safe for concurrent use; changes wait for one another.
 */
public final class LiveOperations {
  private final RequestPipeline pipeline;
  private final WorkerPools pools;
  private final OperationBinder binder;
  private final OperationTuning tuning;
  private final List<ApiDocument> documents;
  private final @Nullable Instrumentation instrumentation;
  private final ReentrantLock lock = new ReentrantLock();

  LiveOperations(
      RequestPipeline pipeline,
      WorkerPools pools,
      OperationBinder binder,
      OperationTuning tuning,
      List<ApiDocument> documents,
      @Nullable Instrumentation instrumentation) {
    this.pipeline = pipeline;
    this.pools = pools;
    this.binder = binder;
    this.tuning = tuning;
    this.documents = documents;
    this.instrumentation = instrumentation;
  }

  /** The ids of the operations that are served. */
  public Set<String> ids() {
    return pipeline.runtime().operations().keySet();
  }

  /** Serves this operation, on workers as its extensions and the configuration say. */
  public void add(Operation<?, ?> operation) {
    put(operation, null, false);
  }

  /**
   * Serves this operation on such workers. It belongs to the document that has its pointer.
   *
   * @throws IllegalArgumentException where its id, or its method and path, are served already
   */
  public void add(Operation<?, ?> operation, PoolConfig workers) {
    put(operation, workers, false);
  }

  /** Serves this operation in place of the one of its id, on workers as configured. */
  public void replace(Operation<?, ?> operation) {
    put(operation, null, true);
  }

  /**
   * Serves this operation in place of the one of its id, on such workers. Those of the old one end
   * when it has finished what it has.
   *
   * @throws IllegalArgumentException where there is none of its id, or its method and path are
   *     served by another
   */
  public void replace(Operation<?, ?> operation, PoolConfig workers) {
    put(operation, workers, true);
  }

  private void put(Operation<?, ?> operation, @Nullable PoolConfig workers, boolean there) {
    String id = operation.info().id();
    List<String> warnings = new ArrayList<>();
    OperationSettings settings = settings(operation.info(), workers, warnings);
    lock.lock();
    try {
      if (ids().contains(id) != there) {
        throw new IllegalArgumentException(
            "The operation " + id + (there ? " is not served" : " is served already"));
      }
      ApiRuntime before = pipeline.runtime();
      before.with(bind(operation, settings, Unpooled.INSTANCE)); // refuses before anything changes
      StartLog.warnings(warnings);
      StartLog.registering(operation);
      BoundOperation<?, ?> bound = bind(operation, settings, pools.pool(id, settings.pool()));
      pipeline.serve(before.with(bound));
      if (instrumentation != null) {
        instrumentation.added(bound.info(), bound.pool(), bound.settings().requestEstimate());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Serves the operation of this id no more: 404. False if there is none. */
  public boolean remove(String id) {
    lock.lock();
    try {
      BoundOperation<?, ?> bound = pipeline.runtime().operations().get(id);
      if (bound == null) {
        return false;
      }
      pipeline.serve(pipeline.runtime().without(id));
      pools.remove(bound.pool());
      if (instrumentation != null) {
        instrumentation.removed(bound.info());
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private OperationSettings settings(
      OperationInfo info, @Nullable PoolConfig workers, List<String> warnings) {
    OperationSettings tuned = tuning.of(info, warnings);
    return new OperationSettings(
        workers != null ? workers : tuned.pool(),
        tuned.maxBodyBytes(),
        tuned.requestEstimate(),
        tuned.responseEstimate(),
        tuned.maxStreams());
  }

  private BoundOperation<?, ?> bind(
      Operation<?, ?> operation, OperationSettings settings, WorkerPool pool) {
    return binder.bind(operation, documentOf(operation.info()), settings, pool);
  }

  private ApiDocument documentOf(OperationInfo info) {
    JsonPointer pointer = JsonPointer.compile(info.pointer());
    return documents.stream()
        .filter(document -> document.tree().at(pointer).isObject())
        .findFirst()
        .orElse(documents.get(0));
  }
}
