package io.brrtrouter.operation;

/**
 * An operation put together from its parts.
 *
 * @param requests the type of arrays of its requests
 */
record ComposedOperation<I, O>(
    OperationInfo info,
    Class<?> requests,
    Decoder<I> decoder,
    Handler<I, O, Call> handler,
    Encoder<O> encoder)
    implements Operation<I, O> {

  @Override
  public Class<?> requestType() {
    return requests.getComponentType();
  }

  @Override
  public I decode(RequestReader in) {
    return decoder.decode(in);
  }

  @Override
  public O handle(I request, Call call) throws Exception {
    return handler.handle(request, call);
  }

  @Override
  public void encode(O response, ResponseWriter out) {
    encoder.encode(response, out);
  }
}
