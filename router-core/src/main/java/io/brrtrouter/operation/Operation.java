package io.brrtrouter.operation;

/**
 * An operation bound to its controller: the contract between the pipeline and generated code.
 * Stateless but for the controller.
 *
 * @param <I> the validated request
 * @param <O> the documented responses
 */
public interface Operation<I, O> {

  /** What the document says of it. */
  OperationInfo info();

  /** The type of its requests; {@code Object} unless it is said. */
  default Class<?> requestType() {
    return Object.class;
  }

  /**
   * Reads the request, on the connection's thread. Reads every parameter and the body, then calls
   * {@link RequestReader#check}, so that all violations are reported together.
   */
  I decode(RequestReader in);

  /** Calls the controller, on a worker. */
  O handle(I request, Call call) throws Exception;

  /** Writes the response, on the connection's thread. */
  void encode(O response, ResponseWriter out);

  /** Reads a request, as {@link Operation#decode}. */
  @FunctionalInterface
  interface Decoder<I> {
    I decode(RequestReader in);
  }

  /** Answers a request, as {@link Operation#handle}. */
  @FunctionalInterface
  interface Handler<I, O, C extends Call> {
    O handle(I request, C call) throws Exception;
  }

  /** Writes a response, as {@link Operation#encode}. */
  @FunctionalInterface
  interface Encoder<O> {
    void encode(O response, ResponseWriter out);
  }
}
