package io.brrtrouter.operation;

import io.brrtrouter.http.Deprecation;
import io.brrtrouter.http.Method;
import io.brrtrouter.openapi.SecurityRequirement;
import io.brrtrouter.openapi.SizingHints;
import io.brrtrouter.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of an operation, as generated code writes it down. Immutable.
 *
 * @param id the operationId: the name in metrics, logs and configuration
 * @param method the method
 * @param path the path template, the server's base path included
 * @param pointer where the operation stands in the bundled document
 * @param tags in order
 * @param parameters in order
 * @param content the request body, or null
 * @param produces the media types of success, which {@code Accept} is held against
 * @param security the alternatives; empty: public
 * @param sizing what it is expected to need
 * @param extensions its {@code x-} members that the runtime reads, by name: strings, numbers,
 *     booleans
 * @param streams whether a response is a stream
 * @param deprecation that it should no longer be used, or null
 */
public record OperationInfo(
    String id,
    Method method,
    String path,
    String pointer,
    List<String> tags,
    List<Parameter<?>> parameters,
    @Nullable Content<?> content,
    List<String> produces,
    List<SecurityRequirement> security,
    SizingHints sizing,
    Map<String, Object> extensions,
    boolean streams,
    @Nullable Deprecation deprecation) {

  /** The description of an operation. */
  public static Builder of(String id, Method method, String path, String pointer) {
    return new Builder(id, method, path, pointer);
  }

  /** Says the rest. */
  public static final class Builder {
    private final String id;
    private final Method method;
    private final String path;
    private final String pointer;
    private final List<String> tags = new ArrayList<>();
    private final List<Parameter<?>> parameters = new ArrayList<>();
    private @Nullable Content<?> content;
    private final List<String> produces = new ArrayList<>();
    private final List<SecurityRequirement> security = new ArrayList<>();
    private SizingHints sizing = new SizingHints(16_384, 0, 1024);
    private final Map<String, Object> extensions = new LinkedHashMap<>();
    private boolean streams;
    private @Nullable Deprecation deprecation;

    private Builder(String id, Method method, String path, String pointer) {
      this.id = id;
      this.method = method;
      this.path = path;
      this.pointer = pointer;
    }

    /** Its tags. */
    public Builder tags(String... names) {
      tags.addAll(List.of(names));
      return this;
    }

    /** Its parameters. */
    public Builder parameters(Parameter<?>... declared) {
      parameters.addAll(List.of(declared));
      return this;
    }

    /** Its request body. */
    public Builder content(Content<?> body) {
      this.content = body;
      return this;
    }

    /** The media types it answers success with. */
    public Builder produces(String... mediaTypes) {
      produces.addAll(List.of(mediaTypes));
      return this;
    }

    /** One more alternative of its security: all of these schemes, with these scopes. */
    public Builder security(Map<String, List<String>> allOf) {
      security.add(new SecurityRequirement(allOf));
      return this;
    }

    /** What it is expected to need, in bytes. */
    public Builder sizing(int stack, int request, int response) {
      this.sizing = new SizingHints(stack, request, response);
      return this;
    }

    /** An extension that the runtime reads. */
    public Builder extension(String name, Object value) {
      extensions.put(name, value);
      return this;
    }

    /** A response of it is a stream. */
    public Builder streams() {
      this.streams = true;
      return this;
    }

    /** It should no longer be used; its answers say so. */
    public Builder deprecated(Deprecation how) {
      this.deprecation = how;
      return this;
    }

    /**
     * The operation that this is the description of, bound to a controller's method.
     *
     * @param none nothing: the array that the compiler makes of it tells the type of requests
     */
    @SafeVarargs
    public final <I, O> Operation<I, O> bind(
        Operation.Decoder<I> decoder,
        Operation.Handler<I, O, Call> handler,
        Operation.Encoder<O> encoder,
        I... none) {
      return new ComposedOperation<>(build(), none.getClass(), decoder, handler, encoder);
    }

    /** The same for a method that is only called for an authenticated caller. */
    @SafeVarargs
    public final <I, O> Operation<I, O> bindSecured(
        Operation.Decoder<I> decoder,
        Operation.Handler<I, O, SecuredCall> handler,
        Operation.Encoder<O> encoder,
        I... none) {
      Operation.Handler<I, O, Call> secured =
          (request, call) -> handler.handle(request, (SecuredCall) call);
      return new ComposedOperation<>(build(), none.getClass(), decoder, secured, encoder);
    }

    /** The description. */
    public OperationInfo build() {
      return new OperationInfo(
          id,
          method,
          path,
          pointer,
          List.copyOf(tags),
          List.copyOf(parameters),
          content,
          List.copyOf(produces),
          List.copyOf(security),
          sizing,
          Map.copyOf(extensions),
          streams,
          deprecation);
    }
  }
}
