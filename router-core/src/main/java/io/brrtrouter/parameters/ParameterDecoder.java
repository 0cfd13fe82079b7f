package io.brrtrouter.parameters;

import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.validation.Violations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parameter bound to a document version: finds, splits, decodes, types and validates its value.
 * Safe for concurrent use.
 *
 * @param <T> the Java type of the value
 */
public interface ParameterDecoder<T> {

  /** The parameter. */
  Parameter<T> parameter();

  /**
   * The value; the default, or null, where it is absent; null where it is wrong, which {@code out}
   * then says.
   *
   * @throws io.brrtrouter.http.Rejection 400 where the query or the cookies cannot be split at all
   */
  @Nullable T decode(RawParameters raw, Violations out);

  /**
   * Why each of its values is left to the validators, such as a keyword; null where they are asked
   * only about values that may be wrong.
   */
  @Nullable String deferral();

  /** Whether the request has it, rightly written or not. */
  boolean isSent(RawParameters raw);

  /**
   * Binds the parameters of an operation to the document that describes their schemas. An exploded
   * object that is open to further members takes the query names, or cookies, that none of the
   * others claims.
   */
  static List<ParameterDecoder<?>> bindAll(
      List<Parameter<?>> parameters, SchemaValidators schemas) {
    return Binding.bindAll(parameters, schemas, Map.of());
  }

  /**
   * The same, where credentials have query names or cookies too: no parameter takes those unless it
   * names them itself.
   */
  static List<ParameterDecoder<?>> bindAll(
      List<Parameter<?>> parameters,
      SchemaValidators schemas,
      Map<ParameterLocation, Set<String>> credentials) {
    return Binding.bindAll(parameters, schemas, credentials);
  }

  /** Binds a parameter that stands alone to the document that describes its schema. */
  static <T> ParameterDecoder<T> bind(Parameter<T> parameter, SchemaValidators schemas) {
    return Binding.bind(parameter, schemas);
  }
}
