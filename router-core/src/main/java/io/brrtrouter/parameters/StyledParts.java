package io.brrtrouter.parameters;

import io.brrtrouter.http.QueryParameters;
import io.brrtrouter.json.SchemaValidators;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The members of a multipart form that come in a style, from OpenAPI 3.1 on (OAS 3.1, 4.8.15.1):
 * their parts are looked at as the pairs of a query.
 */
final class StyledParts {
  private final List<StyledMember> members = new ArrayList<>();

  /** Adds the member of this name if its encoding says a style. */
  void add(String name, Encoding encoding, @Nullable Shape shape, SchemaValidators schemas) {
    if (encoding.style() != null && shape != null) {
      members.add(StyledMember.of(name, encoding.style(), encoding.explode(), shape, schemas));
    }
  }

  /** The member that a part of this name belongs to, or null. */
  @Nullable StyledMember of(String part) {
    for (StyledMember member : members) {
      if (member.claim().test(part)) {
        return member;
      }
    }
    return null;
  }

  /** A pair of the query that parts are looked at as; what separates items stays as it is. */
  static String pair(String name, String text) {
    return escaped(name) + "=" + escaped(text);
  }

  private static String escaped(String text) {
    return text.replace("%", "%25")
        .replace("&", "%26")
        .replace("=", "%3D")
        .replace("+", "%2B")
        .replace(" ", "%20");
  }

  /** The value of a member, or null where none of these pairs is of it. */
  static @Nullable JsonNode read(StyledMember member, List<String> pairs) {
    QueryParameters query =
        QueryParameters.parse(String.join("&", pairs), MultipartInput.MAX_PARTS);
    return member.reading().read(new FormFields(query));
  }
}
