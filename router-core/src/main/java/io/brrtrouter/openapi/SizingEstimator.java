package io.brrtrouter.openapi;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the sizing hints of operations from their document. Estimates, never limits; the same
 * document always gives the same ones. Keeps what it learnt of shared schemas, so one instance
 * belongs to one thread.
 */
public final class SizingEstimator {
  /** The least stack, and what an operation without anything special gets, in bytes. */
  public static final int MIN_STACK_BYTES = 16 * 1024;

  /** The largest stack, in bytes. */
  public static final int MAX_STACK_BYTES = 256 * 1024;

  /** The largest body estimate, in bytes. */
  public static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  private static final int PER_FIVE_PARAMETERS = 4 * 1024;
  private static final int DEEP = 4 * 1024;
  private static final int VERY_DEEP = 16 * 1024;
  private static final int STREAMING = 8 * 1024;
  private static final String STACK_SIZE = "x-brrtrouter-stack-size";
  private static final String BODY_SIZE = "x-brrtrouter-body-size-bytes";

  private final SchemaDepths depths;
  private final BodySizes sizes;

  /** Estimates for operations of the document with this bundled tree. */
  public SizingEstimator(Node root) {
    this.depths = new SchemaDepths(root);
    this.sizes = new BodySizes(root);
  }

  /**
   * The hints of an operation: stack bytes between {@link #MIN_STACK_BYTES} and {@link
   * #MAX_STACK_BYTES}, body bytes of its largest request and of its largest response.
   */
  public SizingHints hints(
      Node operation,
      List<ParameterObject> parameters,
      @Nullable RequestBodyObject request,
      List<ResponseObject> responses) {
    Long stack = number(operation.get(STACK_SIZE));
    return new SizingHints(
        clamp(stack == null ? stack(operation, parameters, request, responses) : stack),
        request(operation, request),
        responses.stream()
            .flatMap(response -> response.content().stream())
            .mapToInt(this::body)
            .max()
            .orElse(0));
  }

  private int request(Node operation, @Nullable RequestBodyObject request) {
    Long declared = number(operation.get(BODY_SIZE));
    if (declared != null) {
      return Math.clamp(declared, 0, MAX_BODY_BYTES);
    }
    return request == null ? 0 : request.content().stream().mapToInt(this::body).max().orElse(0);
  }

  private int body(MediaTypeObject media) {
    return (int) sizes.of(media.schema() == null ? null : media.schema().node());
  }

  private long stack(
      Node operation,
      List<ParameterObject> parameters,
      @Nullable RequestBodyObject request,
      List<ResponseObject> responses) {
    long counted = parameters.stream().filter(p -> p.in() != ParameterLocation.COOKIE).count();
    Stream<MediaTypeObject> bodies =
        Stream.concat(
            request == null ? Stream.empty() : request.content().stream(),
            responses.stream().flatMap(response -> response.content().stream()));
    int depth =
        bodies
            .map(MediaTypeObject::schema)
            .filter(Objects::nonNull)
            .mapToInt(schema -> depths.of(schema.node()))
            .max()
            .orElse(0);
    return MIN_STACK_BYTES
        + (counted + 4) / 5 * PER_FIVE_PARAMETERS
        + (depth > 12 ? VERY_DEEP : depth > 6 ? DEEP : 0)
        + (streams(operation, responses) ? STREAMING : 0);
  }

  private static boolean streams(Node operation, List<ResponseObject> responses) {
    return (operation.get("x-sse") instanceof Node.Scalar sse && sse.json().asBoolean(false))
        || responses.stream()
            .flatMap(response -> response.content().stream())
            .anyMatch(media -> media.range().startsWith("text/event-stream"));
  }

  private static int clamp(long bytes) {
    return Math.clamp(bytes, MIN_STACK_BYTES, MAX_STACK_BYTES);
  }

  /** A number of bytes, decimal or {@code "0x.."}; null for anything else. */
  static @Nullable Long number(@Nullable Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      return null;
    }
    if (scalar.json().isIntegralNumber()) {
      return scalar.json().canConvertToLong() ? scalar.json().longValue() : null;
    }
    try {
      return scalar.json().isString() ? Long.decode(scalar.json().stringValue().strip()) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
