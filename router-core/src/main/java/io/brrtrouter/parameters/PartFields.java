package io.brrtrouter.parameters;

import io.brrtrouter.http.Cookies;
import io.brrtrouter.http.Headers;
import io.brrtrouter.http.QueryParameters;
import io.brrtrouter.json.Pointers;
import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.json.Values;
import io.brrtrouter.openapi.Style;
import io.brrtrouter.validation.Violation;
import io.brrtrouter.validation.Violation.Location;
import io.brrtrouter.validation.Violations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The header fields that a part has to have, or may have, by the {@code headers} of its encoding
 * (OAS 3.1, 4.8.15.1); {@code Content-Type} has a keyword of its own.
 */
record PartFields(List<ParameterDecoder<?>> fields) {
  static final PartFields NONE = new PartFields(List.of());

  /** The fields that the encoding at this pointer describes. */
  static PartFields of(JsonNode encoding, String pointer, SchemaValidators schemas) {
    List<ParameterDecoder<?>> fields = new ArrayList<>();
    JsonNode headers = encoding.path("headers");
    for (String name : headers.propertyNames()) {
      String ref = headers.path(name).path("$ref").asString("");
      String at =
          ref.startsWith("#/")
              ? Pointers.fromFragment(ref)
              : pointer + "/headers/" + Pointers.escape(name);
      JsonNode header = schemas.schema(at);
      if (!name.equalsIgnoreCase("Content-Type") && header != null && header.has("schema")) {
        fields.add(field(name, header, at, schemas));
      }
    }
    return fields.isEmpty() ? NONE : new PartFields(List.copyOf(fields));
  }

  private static ParameterDecoder<?> field(
      String name, JsonNode header, String pointer, SchemaValidators schemas) {
    ParameterBuilder field = Parameter.header(name).schema(pointer + "/schema");
    if (header.path("explode").asBoolean(false)) {
      field.style(Style.SIMPLE, true);
    }
    if (header.path("required").asBoolean(false)) {
      field.required();
    }
    return ParameterDecoder.bind(field.as(Values::tree), schemas);
  }

  /** Tells of the fields of a part that are not as they should be. */
  void check(PartHead head, Violations out) {
    for (ParameterDecoder<?> field : fields) {
      Violations found = new Violations(out.room() + 1);
      field.decode(new Raw(head.headers()), found);
      for (Violation violation : found.list()) {
        String message = "has a header field " + field.parameter().name() + " that ";
        out.add(
            Location.BODY,
            PartReader.pointer(head),
            violation.keyword(),
            message + violation.message());
      }
    }
  }

  /** A part has header fields and nothing else. */
  private record Raw(Headers headers) implements RawParameters {
    @Override
    public @Nullable String path(String name) {
      return null;
    }

    @Override
    public QueryParameters query() {
      return QueryParameters.parse("");
    }

    @Override
    public Cookies cookies() {
      return Cookies.parse(Headers.empty());
    }
  }
}
