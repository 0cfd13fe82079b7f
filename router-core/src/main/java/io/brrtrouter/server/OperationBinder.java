package io.brrtrouter.server;

import io.brrtrouter.http.Filter;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.pipeline.ApiDocument;
import io.brrtrouter.pipeline.BoundOperation;
import io.brrtrouter.pipeline.OperationSettings;
import io.brrtrouter.security.Authenticator;
import io.brrtrouter.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives an operation its filters, its authenticators and its place. Immutable. */
record OperationBinder(
    Map<String, Authenticator> authenticators,
    Map<String, List<Filter>> filtersByTag,
    Map<String, List<Filter>> filtersByOperation) {

  <I, O> BoundOperation<I, O> bind(
      Operation<I, O> operation,
      ApiDocument document,
      OperationSettings settings,
      WorkerPool pool) {
    return new BoundOperation<>(
        operation, document, settings, pool, authenticators, filters(operation.info()));
  }

  /** Those of its tags, in the order of its tags, around its own. */
  private List<Filter> filters(OperationInfo info) {
    List<Filter> filters = new ArrayList<>();
    info.tags().forEach(tag -> filters.addAll(filtersByTag.getOrDefault(tag, List.of())));
    filters.addAll(filtersByOperation.getOrDefault(info.id(), List.of()));
    return filters;
  }
}
