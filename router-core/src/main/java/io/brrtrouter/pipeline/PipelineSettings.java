package io.brrtrouter.pipeline;

import io.brrtrouter.http.Filter;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.observe.ExchangeListener;
import io.brrtrouter.worker.InFlightBytes;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every operation of a pipeline. Immutable.
 *
 * @param maxTargetBytes the longest request target; past it 414
 * @param maxViolations how many violations an answer lists
 * @param json reads JSON bodies within their limits
 * @param inFlight the bytes of request bodies that the process may hold
 * @param maxGzipRatio how many times longer than its gzip the content of a request may be
 * @param responses whether responses are validated
 * @param problemTypes what the {@code type} of problems starts with, or null for {@code
 *     about:blank}
 * @param exceptions which exceptions of controllers are which problems
 * @param listener is told of every exchange
 * @param filters around everything, in the order given
 * @param fallback answers paths that no operation has, or says null
 */
public record PipelineSettings(
    int maxTargetBytes,
    int maxViolations,
    JsonTrees json,
    InFlightBytes inFlight,
    int maxGzipRatio,
    ResponseValidation responses,
    @Nullable String problemTypes,
    ExceptionMapping exceptions,
    ExchangeListener listener,
    List<Filter> filters,
    Fallback fallback) {

  /** Answers what no operation answers, or says null. */
  @FunctionalInterface
  public interface Fallback extends Function<Request, @Nullable Response> {}
}
