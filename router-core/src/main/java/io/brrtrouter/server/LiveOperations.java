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
import io.brrtrouter.worker.WorkerPools;
import java.util.ArrayList;
import java.util.Collection;
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

  /** The operations that are served at this moment, in order. */
  public Collection<BoundOperation<?, ?>> all() {
    return pipeline.runtime().operations().values();
  }

  /** Serves this operation, on workers as its extensions and the configuration say. */
  public void add(Operation<?, ?> operation) {
    put(operation, documentOf(operation.info()), null, false);
  }

  /**
   * Serves this operation on such workers. It belongs to the document that has its pointer.
   *
   * @throws IllegalArgumentException where its id, or its method and path, are served already, or
   *     several documents have its pointer
   */
  public void add(Operation<?, ?> operation, PoolConfig workers) {
    put(operation, documentOf(operation.info()), workers, false);
  }

  /**
   * Serves this operation of the document of this name on such workers.
   *
   * @throws IllegalArgumentException where its id, or its method and path, are served already, or
   *     no document has this name
   */
  public void add(String document, Operation<?, ?> operation, PoolConfig workers) {
    put(operation, documentOf(document), workers, false);
  }

  /** Serves this operation in place of the one of its id, on workers as configured. */
  public void replace(Operation<?, ?> operation) {
    put(operation, documentOfServed(operation.info().id()), null, true);
  }

  /**
   * Serves this operation in place of the one of its id, on such workers. Those of the old one end
   * when it has finished what it has.
   *
   * @throws IllegalArgumentException where there is none of its id, or its method and path are
   *     served by another
   */
  public void replace(Operation<?, ?> operation, PoolConfig workers) {
    put(operation, documentOfServed(operation.info().id()), workers, true);
  }

  private void put(
      Operation<?, ?> operation,
      ApiDocument document,
      @Nullable PoolConfig workers,
      boolean there) {
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
      before.with(
          binder.bind(
              operation, document, settings, Unpooled.INSTANCE)); // refuses before anything changes
      StartLog.warnings(warnings);
      StartLog.registering(operation);
      BoundOperation<?, ?> bound =
          binder.bind(operation, document, settings, pools.pool(id, settings.pool()));
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
      pools.retire(bound.pool());
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
    return workers == null ? tuned : tuned.withPool(workers);
  }

  private ApiDocument documentOf(String name) {
    return documents.stream()
        .filter(document -> document.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No document is called " + name));
  }

  /** An operation that is replaced keeps its document, whatever others have at its pointer. */
  private ApiDocument documentOfServed(String id) {
    BoundOperation<?, ?> served = pipeline.runtime().operations().get(id);
    if (served == null) {
      throw new IllegalArgumentException("The operation " + id + " is not served");
    }
    return served.document();
  }

  private ApiDocument documentOf(OperationInfo info) {
    JsonPointer pointer = JsonPointer.compile(info.pointer());
    List<ApiDocument> having =
        documents.stream().filter(document -> document.tree().at(pointer).isObject()).toList();
    if (having.size() > 1) {
      throw new IllegalArgumentException(
          "The documents "
              + String.join(" and ", having.stream().map(ApiDocument::name).toList())
              + " both have "
              + info.pointer()
              + ": say which one "
              + info.id()
              + " belongs to");
    }
    return having.isEmpty() ? documents.get(0) : having.get(0);
  }
}
