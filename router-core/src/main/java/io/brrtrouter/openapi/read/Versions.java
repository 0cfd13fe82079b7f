package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.SpecVersion;
import java.util.regex.Pattern;

/** Tells the version of the specification that a document says it follows. */
final class Versions {
  private static final Pattern V3_0 = Pattern.compile("3\\.0\\.\\d(-.+)?");
  private static final Pattern V3_1 = Pattern.compile("3\\.1\\.\\d+(-.+)?");

  private Versions() {}

  static SpecVersion of(Node root) throws LocatedException {
    if (!(root instanceof Node.Mapping)) {
      throw new LocatedException(
          root.position(),
          Nodes.isNull(root)
              ? "the file is empty"
              : "this is not an OpenAPI document, but " + Nodes.type(root),
          null);
    }
    Node version = root.get("openapi");
    if (version == null) {
      throw noVersion(root);
    }
    String text = Nodes.text(version);
    if (text != null && V3_0.matcher(text).matches()) {
      return SpecVersion.V3_0;
    }
    if (text != null && V3_1.matcher(text).matches()) {
      return SpecVersion.V3_1;
    }
    String shown = text == null ? Nodes.type(version) : "'" + text + "'";
    throw new LocatedException(
        version.position(),
        "'openapi' must be a version 3.0.x or 3.1.x, but it is " + shown,
        text == null ? "Put all three numbers in quotes: \"3.1.0\"." : remedy(text));
  }

  private static String remedy(String text) {
    return text.equals("3.0") || text.equals("3.1")
        ? "Write '" + text + ".0'."
        : "Only OpenAPI 3.0 and 3.1 are supported.";
  }

  private static LocatedException noVersion(Node root) {
    Node swagger = root.get("swagger");
    return swagger == null
        ? new LocatedException(
            root.position(),
            "this is not an OpenAPI document: it has no 'openapi'",
            "Start it with 'openapi: 3.1.0'.")
        : new LocatedException(
            swagger.position(),
            "this is a Swagger 2 document; only OpenAPI 3.0 and 3.1 are supported",
            "Convert it to OpenAPI 3.");
  }
}
