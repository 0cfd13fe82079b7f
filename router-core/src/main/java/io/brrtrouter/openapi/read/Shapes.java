package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Type.Names;
import static io.brrtrouter.openapi.read.Type.Plain.ANY;
import static io.brrtrouter.openapi.read.Type.Plain.EMAIL;
import static io.brrtrouter.openapi.read.Type.Plain.FLAG;
import static io.brrtrouter.openapi.read.Type.Plain.SCALAR;
import static io.brrtrouter.openapi.read.Type.Plain.TEXT;
import static io.brrtrouter.openapi.read.Type.Plain.URL;
import static io.brrtrouter.openapi.read.Type.list;
import static io.brrtrouter.openapi.read.Type.map;
import static io.brrtrouter.openapi.read.Type.object;
import static io.brrtrouter.openapi.read.Type.oneOf;
import static io.brrtrouter.openapi.read.Type.referable;
import static io.brrtrouter.openapi.read.Type.tolerated;

import io.brrtrouter.openapi.SpecVersion;
import io.brrtrouter.openapi.read.Type.Slip;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table of shapes: section 4.8 of the specification, for 3.0 and for 3.1. */
final class Shapes {
  /** The sections of components, and of what their members are. */
  static final Map<String, Kind> SECTIONS =
      Map.ofEntries(
          Map.entry("schemas", Kind.SCHEMA),
          Map.entry("responses", Kind.RESPONSE),
          Map.entry("parameters", Kind.PARAMETER),
          Map.entry("examples", Kind.EXAMPLE),
          Map.entry("requestBodies", Kind.REQUEST_BODY),
          Map.entry("headers", Kind.HEADER),
          Map.entry("securitySchemes", Kind.SECURITY_SCHEME),
          Map.entry("links", Kind.LINK),
          Map.entry("callbacks", Kind.CALLBACK),
          Map.entry("pathItems", Kind.PATH_ITEM));

  /** Text for readers: nothing depends on it. */
  private static final Type NOTE = tolerated(TEXT, Slip.NULL);

  private static final Shapes V3_0 = new Shapes(false);
  private static final Shapes V3_1 = new Shapes(true);

  private final Map<Kind, Shape> shapes = new EnumMap<>(Kind.class);
  private final boolean v31;

  static Shapes of(SpecVersion version) {
    return version == SpecVersion.V3_1 ? V3_1 : V3_0;
  }

  private Shapes(boolean v31) {
    this.v31 = v31;
    document();
    components();
    paths();
    bodies();
    parameters();
    descriptions();
    security();
    shapes.put(Kind.SCHEMA, v31 ? SchemaShapes.v31() : SchemaShapes.v30());
  }

  Shape of(Kind kind) {
    return Objects.requireNonNull(shapes.get(kind));
  }

  /** Whether a name is that of a member in some version, or nearly. */
  static boolean isNearly(Kind kind, String name) {
    return Nearest.of(name, V3_0.of(kind).fields().keySet()) != null
        || Nearest.of(name, V3_1.of(kind).fields().keySet()) != null;
  }

  private Shape shape(Kind kind) {
    Shape shape = new Shape();
    shapes.put(kind, shape);
    return shape;
  }

  private void document() {
    Shape root =
        shape(Kind.OPENAPI)
            .rest(Shape.Rest.STRAY)
            .required("openapi", TEXT)
            .required("info", object(Kind.INFO))
            .optional("servers", list(object(Kind.SERVER)))
            .optional("components", object(Kind.COMPONENTS))
            .optional("security", list(object(Kind.SECURITY_REQUIREMENT)))
            .optional("tags", list(object(Kind.TAG)))
            .optional("externalDocs", object(Kind.EXTERNAL_DOCS));
    info();
    shape(Kind.SERVER)
        .required("url", TEXT)
        .optional("description", TEXT)
        .optional("variables", map(object(Kind.SERVER_VARIABLE)));
    shape(Kind.SERVER_VARIABLE)
        .required("default", SCALAR)
        .optional("enum", v31 ? Type.nonEmpty(SCALAR) : list(SCALAR))
        .optional("description", TEXT);
    if (v31) {
      root.optional("paths", object(Kind.PATHS))
          .optional("webhooks", map(referable(Kind.PATH_ITEM)))
          .optional("jsonSchemaDialect", URL);
    } else {
      root.required("paths", object(Kind.PATHS));
    }
  }

  private void info() {
    Shape info =
        shape(Kind.INFO)
            .rest(Shape.Rest.STRAY)
            .required("title", TEXT)
            .required("version", SCALAR)
            .optional("description", TEXT)
            .optional("termsOfService", URL)
            .optional("contact", object(Kind.CONTACT))
            .optional("license", object(Kind.LICENSE));
    Shape license =
        shape(Kind.LICENSE).rest(Shape.Rest.STRAY).required("name", TEXT).optional("url", URL);
    shape(Kind.CONTACT)
        .rest(Shape.Rest.STRAY)
        .optional("name", TEXT)
        .optional("url", URL)
        .optional("email", EMAIL);
    if (v31) {
      info.optional("summary", TEXT);
      license.optional("identifier", TEXT);
    }
  }

  private void components() {
    Shape components = shape(Kind.COMPONENTS);
    SECTIONS.forEach((section, kind) -> {
      if (v31 || kind != Kind.PATH_ITEM) {
        components.optional(section, map(referable(kind), Names.COMPONENT));
      }
    });
  }

  private void paths() {
    shape(Kind.PATHS).others(Names.PATH, object(Kind.PATH_ITEM));
    Shape item =
        shape(Kind.PATH_ITEM)
            .optional("$ref", TEXT)
            .optional("summary", NOTE)
            .optional("description", NOTE)
            .optional("servers", list(object(Kind.SERVER)))
            .optional("parameters", list(referable(Kind.PARAMETER)));
    for (String method :
        List.of("get", "put", "post", "delete", "options", "head", "patch", "trace")) {
      item.optional(method, object(Kind.OPERATION));
    }
    Shape operation =
        shape(Kind.OPERATION)
            .misplaced("links") // of its responses
            .optional("tags", list(TEXT))
            .optional("summary", NOTE)
            .optional("description", NOTE)
            .optional("externalDocs", object(Kind.EXTERNAL_DOCS))
            .optional("operationId", TEXT)
            .optional("parameters", list(referable(Kind.PARAMETER)))
            .optional("requestBody", referable(Kind.REQUEST_BODY))
            .optional("callbacks", map(referable(Kind.CALLBACK)))
            .optional("deprecated", FLAG)
            .optional("security", list(object(Kind.SECURITY_REQUIREMENT)))
            .optional("servers", list(object(Kind.SERVER)));
    Type responses = object(Kind.RESPONSES);
    if (v31) {
      operation.optional("responses", responses);
    } else {
      operation.required("responses", responses);
    }
    shape(Kind.CALLBACK)
        .others(Names.ANY, v31 ? referable(Kind.PATH_ITEM) : object(Kind.PATH_ITEM));
  }

  private void bodies() {
    Type content = map(object(Kind.MEDIA_TYPE), Names.CONTENT);
    shape(Kind.REQUEST_BODY)
        .required("content", content)
        .optional("description", NOTE)
        .optional("required", FLAG);
    shape(Kind.MEDIA_TYPE)
        .optional("schema", referable(Kind.SCHEMA))
        .optional("example", ANY)
        .optional("examples", map(referable(Kind.EXAMPLE)))
        .optional("encoding", map(object(Kind.ENCODING)));
    shape(Kind.ENCODING)
        .optional("contentType", TEXT)
        .optional("headers", map(referable(Kind.HEADER)))
        .optional("style", oneOf("form", "spaceDelimited", "pipeDelimited", "deepObject"))
        .optional("explode", FLAG)
        .optional("allowReserved", FLAG);
    shape(Kind.RESPONSES).others(Names.STATUS, referable(Kind.RESPONSE));
    shape(Kind.RESPONSE)
        .required("description", TEXT)
        .optional("headers", map(referable(Kind.HEADER)))
        .optional("content", content)
        .optional("links", map(referable(Kind.LINK)));
  }

  private void parameters() {
    parameter(
        shape(Kind.PARAMETER)
            .required("name", TEXT)
            .required("in", oneOf("path", "query", "header", "cookie"))
            .optional(
                "style",
                oneOf(
                    "matrix",
                    "label",
                    "form",
                    "simple",
                    "spaceDelimited",
                    "pipeDelimited",
                    "deepObject"))
            .optional("allowEmptyValue", FLAG)
            .optional("allowReserved", FLAG));
    parameter(shape(Kind.HEADER).optional("style", oneOf("simple")));
  }

  private static void parameter(Shape shape) {
    shape
        .optional("description", NOTE)
        .optional("required", tolerated(FLAG, Slip.TEXT))
        .optional("deprecated", FLAG)
        .optional("explode", FLAG)
        .optional("schema", referable(Kind.SCHEMA))
        .optional("example", ANY)
        .optional("examples", map(referable(Kind.EXAMPLE)))
        .optional("content", map(object(Kind.MEDIA_TYPE), Names.MEDIA_TYPE));
  }

  private void descriptions() {
    shape(Kind.EXTERNAL_DOCS)
        .rest(Shape.Rest.STRAY)
        .required("url", URL)
        .optional("description", TEXT);
    shape(Kind.TAG)
        .rest(Shape.Rest.STRAY)
        .required("name", TEXT)
        .optional("description", TEXT)
        .optional("externalDocs", object(Kind.EXTERNAL_DOCS));
    shape(Kind.EXAMPLE)
        .rest(Shape.Rest.STRAY)
        .optional("summary", TEXT)
        .optional("description", TEXT)
        .optional("value", ANY)
        .optional("externalValue", URL);
    shape(Kind.LINK)
        .rest(Shape.Rest.STRAY)
        .optional("operationRef", TEXT)
        .optional("operationId", TEXT)
        .optional("parameters", map(ANY))
        .optional("requestBody", ANY)
        .optional("description", TEXT)
        .optional("server", object(Kind.SERVER));
    shape(Kind.DISCRIMINATOR)
        .required("propertyName", TEXT)
        .optional("mapping", map(TEXT))
        .rest(Shape.Rest.DUBIOUS);
    shape(Kind.XML)
        .rest(Shape.Rest.STRAY)
        .optional("name", TEXT)
        .optional("namespace", URL)
        .optional("prefix", TEXT)
        .optional("attribute", FLAG)
        .optional("wrapped", FLAG);
  }

  private void security() {
    shape(Kind.SECURITY_REQUIREMENT).others(Names.ANY, list(TEXT));
    shape(Kind.SECURITY_SCHEME)
        .required(
            "type",
            v31
                ? oneOf("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect")
                : oneOf("apiKey", "http", "oauth2", "openIdConnect"))
        .optional("description", TEXT)
        .optional("name", TEXT)
        .optional("in", oneOf("query", "header", "cookie"))
        .optional("scheme", TEXT)
        .optional("bearerFormat", TEXT)
        .optional("flows", object(Kind.OAUTH_FLOWS))
        .optional("openIdConnectUrl", URL);
    shape(Kind.OAUTH_FLOWS)
        .optional("implicit", object(Kind.IMPLICIT_FLOW))
        .optional("password", object(Kind.PASSWORD_FLOW))
        .optional("clientCredentials", object(Kind.CLIENT_CREDENTIALS_FLOW))
        .optional("authorizationCode", object(Kind.AUTHORIZATION_CODE_FLOW));
    flow(Kind.IMPLICIT_FLOW).required("authorizationUrl", URL);
    flow(Kind.PASSWORD_FLOW).required("tokenUrl", URL);
    flow(Kind.CLIENT_CREDENTIALS_FLOW).required("tokenUrl", URL);
    flow(Kind.AUTHORIZATION_CODE_FLOW).required("authorizationUrl", URL).required("tokenUrl", URL);
  }

  private Shape flow(Kind kind) {
    return shape(kind)
        .optional("authorizationUrl", URL)
        .optional("tokenUrl", URL)
        .optional("refreshUrl", URL)
        .required("scopes", map(TEXT));
  }
}
