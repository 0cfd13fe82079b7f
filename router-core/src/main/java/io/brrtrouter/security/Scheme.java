package io.brrtrouter.security;

import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.SecurityRequirement;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A security scheme of the document (OAS 3.1, 4.8.27).
 *
 * @param name its key under {@code components/securitySchemes}
 * @param type what kind it is
 * @param in where an API key is, or null
 * @param parameter the API key's parameter name, or null
 * @param httpScheme the authentication scheme of type {@code http}, lower case, or null
 */
public record Scheme(
    String name,
    Type type,
    @Nullable ParameterLocation in,
    @Nullable String parameter,
    @Nullable String httpScheme) {

  /** The kinds of schemes. */
  public enum Type {
    API_KEY,
    HTTP,
    OAUTH2,
    OPEN_ID_CONNECT,
    MUTUAL_TLS
  }

  /** Its name in environment variables: {@code API_KEY} of {@code api.key}. */
  public String variableName() {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  /** The schemes of a bundled document, by name. Those of unknown types are left out. */
  public static Map<String, Scheme> of(JsonNode document) {
    Map<String, Scheme> schemes = new LinkedHashMap<>();
    JsonNode components = document.path("components").path("securitySchemes");
    for (Map.Entry<String, JsonNode> entry : components.properties()) {
      Scheme scheme = of(entry.getKey(), resolve(document, entry.getValue()));
      if (scheme != null) {
        schemes.put(scheme.name, scheme);
      }
    }
    return schemes;
  }

  /** The names that the API keys of these requirements have, by where they are. */
  public static Map<ParameterLocation, Set<String>> keyNames(
      List<SecurityRequirement> requirements, Map<String, Scheme> schemes) {
    Map<ParameterLocation, Set<String>> names = new EnumMap<>(ParameterLocation.class);
    for (SecurityRequirement requirement : requirements) {
      for (String name : requirement.scopes().keySet()) {
        Scheme scheme = schemes.get(name);
        if (scheme != null && scheme.in != null && scheme.parameter != null) {
          names.computeIfAbsent(scheme.in, in -> new HashSet<>()).add(scheme.parameter);
        }
      }
    }
    return names;
  }

  private static JsonNode resolve(JsonNode document, JsonNode scheme) {
    JsonNode ref = scheme.path("$ref");
    return ref.isString() && ref.stringValue().startsWith("#/")
        ? document.at(ref.stringValue().substring(1))
        : scheme;
  }

  private static @Nullable Scheme of(String name, JsonNode node) {
    return switch (node.path("type").asString("")) {
      case "apiKey" ->
          new Scheme(name, Type.API_KEY, location(node), node.path("name").asString(""), null);
      case "http" ->
          new Scheme(
              name,
              Type.HTTP,
              null,
              null,
              node.path("scheme").asString("").toLowerCase(Locale.ROOT));
      case "oauth2" -> new Scheme(name, Type.OAUTH2, null, null, null);
      case "openIdConnect" -> new Scheme(name, Type.OPEN_ID_CONNECT, null, null, null);
      case "mutualTLS" -> new Scheme(name, Type.MUTUAL_TLS, null, null, null);
      default -> null;
    };
  }

  private static ParameterLocation location(JsonNode node) {
    return switch (node.path("in").asString("")) {
      case "query" -> ParameterLocation.QUERY;
      case "cookie" -> ParameterLocation.COOKIE;
      default -> ParameterLocation.HEADER;
    };
  }
}
