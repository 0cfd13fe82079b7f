package io.brrtrouter.test;

import io.brrtrouter.json.Presence;
import io.brrtrouter.operation.Content;
import io.brrtrouter.parameters.Parameter;
import io.brrtrouter.pipeline.BoundOperation;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the generated request of an operation apart: its components are the parameters in the order
 * of the document, then the content.
 */
final class TypedRequests {
  private TypedRequests() {}

  /** The operation that takes requests of this type, or null. */
  static @Nullable BoundOperation<?, ?> operation(
      Class<?> request, Collection<BoundOperation<?, ?>> served) {
    for (BoundOperation<?, ?> operation : served) {
      if (operation.operation().requestType() == request) {
        return operation;
      }
    }
    return null;
  }

  /** Puts the components of a request into one that is to be sent. */
  static TestRequest fill(TestRequest empty, Record request, BoundOperation<?, ?> operation) {
    RecordComponent[] components = request.getClass().getRecordComponents();
    List<Parameter<?>> parameters = operation.info().parameters();
    Content<?> content = operation.info().content();
    if (components.length != parameters.size() + (content == null ? 0 : 1)) {
      throw new IllegalArgumentException(
          request.getClass().getName() + " does not fit " + operation.info().id());
    }
    for (int i = 0; i < parameters.size(); i++) {
      Parameter<?> parameter = parameters.get(i);
      Object value = sent(Components.value(components[i], request));
      empty.with(parameter.in(), parameter.name(), value);
    }
    Object body = content == null ? null : Components.value(components[parameters.size()], request);
    return body == null ? empty : empty.body(body, components[parameters.size()].getType());
  }

  private static @Nullable Object sent(@Nullable Object value) {
    return value instanceof Presence<?> presence ? presence.orNull() : value;
  }
}
