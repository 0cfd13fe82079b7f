package io.brrtrouter.parameters;

import io.brrtrouter.http.Deprecation;
import io.brrtrouter.json.TreeDecoder;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.Style;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as generated code declares it: where it is, how it is written, which schema it obeys
 * and which Java type it becomes. Immutable; {@link ParameterDecoder#bind} makes it work.
 *
 * <pre>{@code
 * private static final Parameter<Integer> LIMIT =
 *     Parameter.query("limit").schema("/paths/~1pets/get/parameters/0/schema").as(Values::int32);
 * }</pre>
 *
 * @param <T> the Java type of its value
 * @param in its location
 * @param name its name
 * @param required whether it must be there
 * @param style how it is serialised
 * @param explode whether arrays and objects repeat the name
 * @param allowReserved whether reserved characters come unescaped
 * @param allowEmptyValue whether {@code ?name=} may stand for nothing
 * @param tail whether it takes the rest of the path ({@code x-brrtrouter-tail})
 * @param deprecation that it should no longer be sent, or null
 * @param contentType the media type of a {@code content} parameter, or null
 * @param schema the JSON pointer of its schema in the bundled document
 * @param decoder from a valid tree to the value
 */
public record Parameter<T>(
    ParameterLocation in,
    String name,
    boolean required,
    Style style,
    boolean explode,
    boolean allowReserved,
    boolean allowEmptyValue,
    boolean tail,
    @Nullable Deprecation deprecation,
    @Nullable String contentType,
    String schema,
    TreeDecoder<T> decoder) {

  /** A path parameter; required, style simple. */
  public static ParameterBuilder path(String name) {
    return new ParameterBuilder(ParameterLocation.PATH, name);
  }

  /** A query parameter; style form, exploded. */
  public static ParameterBuilder query(String name) {
    return new ParameterBuilder(ParameterLocation.QUERY, name);
  }

  /** A header parameter; style simple. */
  public static ParameterBuilder header(String name) {
    return new ParameterBuilder(ParameterLocation.HEADER, name);
  }

  /** A cookie parameter; style form, exploded. */
  public static ParameterBuilder cookie(String name) {
    return new ParameterBuilder(ParameterLocation.COOKIE, name);
  }
}
