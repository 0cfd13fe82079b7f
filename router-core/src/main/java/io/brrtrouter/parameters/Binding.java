package io.brrtrouter.parameters;

import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.UnrepresentableException;
import io.brrtrouter.openapi.ParameterLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Binds parameters to documents. */
final class Binding {
  /** Header parameters of these names are ignored (OAS 3.1, 4.8.12.2, name). */
  private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");

  private Binding() {}

  static List<ParameterDecoder<?>> bindAll(
      List<Parameter<?>> parameters,
      SchemaValidators schemas,
      Map<ParameterLocation, Set<String>> credentials) {
    ShapeReader shapes = new ShapeReader(schemas);
    List<ParameterDecoder<?>> bound = new ArrayList<>();
    for (Parameter<?> parameter : parameters) {
      Set<String> secrets = credentials.getOrDefault(parameter.in(), Set.of());
      Predicate<String> claimed = Claims.besides(parameter, parameters, shapes);
      bound.add(bind(parameter, schemas, shapes, claimed.or(secrets::contains)));
    }
    return List.copyOf(bound);
  }

  static <T> ParameterDecoder<T> bind(Parameter<T> parameter, SchemaValidators schemas) {
    return bind(parameter, schemas, new ShapeReader(schemas), name -> false);
  }

  private static <T> ParameterDecoder<T> bind(
      Parameter<T> parameter,
      SchemaValidators schemas,
      ShapeReader shapes,
      Predicate<String> claimed) {
    Shape shape = shapes.read(parameter.schema());
    T absent = defaultValue(parameter, schemas, shape);
    if (isIgnored(parameter)) {
      return new IgnoredParameter<>(parameter, absent);
    }
    if (parameter.contentType() != null) {
      String type = parameter.contentType();
      Reading content = new ContentReading(Styles.plain(parameter), type, shape, schemas);
      return new BoundParameter<>(parameter, schemas, content, absent, "content " + type);
    }
    ParameterStyle style = Styles.of(parameter, shape, claimed);
    Reading reading = new StyledReading(style, shape, schemas, parameter.schema());
    Reading quick = QuickReading.of(style, schemas, parameter.schema());
    String reason =
        quick == null ? QuickReading.reason(style, schemas, parameter.schema()) : "in doubt";
    BoundParameter<T> bound = new BoundParameter<>(parameter, schemas, reading, absent, reason);
    return quick == null ? bound : new QuickParameter<>(bound, quick);
  }

  private static boolean isIgnored(Parameter<?> parameter) {
    return parameter.in() == ParameterLocation.HEADER
        && IGNORED.contains(parameter.name().toLowerCase(Locale.ROOT));
  }

  private static <T> @Nullable T defaultValue(
      Parameter<T> parameter, SchemaValidators schemas, Shape shape) {
    JsonNode value = shape.defaultValue;
    if (value == null || value.isNull()) {
      return null;
    }
    try {
      return parameter.decoder().decode(new Typing(schemas).type(value, shape), schemas);
    } catch (UnrepresentableException e) {
      // A default that its own type cannot hold is none: the generator plans for null and says so.
      return null;
    }
  }
}
