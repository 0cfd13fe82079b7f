package io.brrtrouter.codegen.lint;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Position;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What swagger-parser has to say of a document that we could read: warnings, since it refuses some
 * that the standard allows. It sees the bundled document and follows no reference. Stateless.
 */
public final class SecondOpinion {
  private SecondOpinion() {}

  /** Its messages, each at the place its path names, or at the nearest there is. */
  public static List<Diagnostic> on(OpenApi document) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (String message : messages(document.bundle().toString())) {
      Position position = MessagePath.position(document, message);
      diagnostics.add(
          new Diagnostic(
              Diagnostic.Severity.WARNING,
              position,
              "swagger-parser says: " + message + ".",
              "Tools that build on swagger-parser may not take the document as it is."));
    }
    return diagnostics;
  }

  private static List<String> messages(String text) {
    ParseOptions options = new ParseOptions();
    options.setResolve(false);
    try {
      SwaggerParseResult result = new OpenAPIV3Parser().readContents(text, null, options);
      List<@Nullable String> said = result.getMessages();
      return said == null ? List.of() : said.stream().map(String::valueOf).distinct().toList();
    } catch (RuntimeException e) { // it is known to fail on documents that are merely odd
      return List.of("it cannot read the document (" + e.getClass().getSimpleName() + ")");
    }
  }
}
