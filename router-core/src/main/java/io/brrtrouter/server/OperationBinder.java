package io.brrtrouter.server;

import io.brrtrouter.http.Filter;
import io.brrtrouter.operation.Operation;
import io.brrtrouter.operation.OperationInfo;
import io.brrtrouter.pipeline.ApiDocument;
import io.brrtrouter.pipeline.BoundOperation;
import io.brrtrouter.pipeline.OperationSettings;
import io.brrtrouter.security.Authenticator;
import io.brrtrouter.validation.EditDistance;
import io.brrtrouter.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gives an operation its filters, its authenticators and its place. Immutable. */
record OperationBinder(
    Map<String, Authenticator> authenticators,
    Map<String, List<Filter>> filtersByTag,
    Map<String, List<Filter>> filtersByOperation) {

  /**
   * Refuses filters for operations and tags that are not there: they would never run, and nobody
   * would miss the one that guards.
   */
  OperationBinder checked(List<OperationInfo> operations) {
    check("operation", filtersByOperation, operations.stream().map(OperationInfo::id));
    check("tag", filtersByTag, operations.stream().flatMap(info -> info.tags().stream()));
    return this;
  }

  private static void check(String what, Map<String, ?> filters, Stream<String> there) {
    List<String> known = there.distinct().toList();
    for (String name : filters.keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "a filter is for the "
                + what
                + " '"
                + name
                + "', which no document has"
                + (known.isEmpty()
                    ? ""
                    : "; the nearest is " + EditDistance.ranked(name, known).getFirst()));
      }
    }
  }

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
