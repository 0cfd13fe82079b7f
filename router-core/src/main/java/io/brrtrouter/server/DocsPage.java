package io.brrtrouter.server;

import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documentation page: Swagger UI, from the jar it comes in, whatever its version, so that the
 * page needs nothing from elsewhere.
 */
final class DocsPage implements Endpoints.Pages {
  private static final String POM = "META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final String SAME_ORIGIN =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

  private final String path;
  private final Endpoints.Pages assets;
  private final StoredPage page;
  private final StoredPage start;

  /**
   * The page at this path.
   *
   * @param documents the paths of the documents it shows, by their names
   * @throws IllegalStateException if Swagger UI is not on the class path
   */
  DocsPage(String path, Map<String, String> documents) {
    this.path = path;
    ClassLoader loader = DocsPage.class.getClassLoader();
    String folder = "META-INF/resources/webjars/swagger-ui/" + version(loader) + "/";
    this.assets = new ClasspathPages(path + "/", folder, loader);
    this.page = stored("text/html; charset=utf-8", page(path));
    this.start = stored("text/javascript; charset=utf-8", start(documents));
  }

  private static String version(ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(POM)) {
      if (in == null) {
        throw new IllegalStateException(
            "Swagger UI is not on the class path: leave out the endpoint DOCS, or add"
                + " org.webjars:swagger-ui");
      }
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page(String path) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
      <meta charset="utf-8">
      <title>API documentation</title>
      <link rel="stylesheet" href="PATH/swagger-ui.css">
      <link rel="icon" type="image/png" href="PATH/favicon-32x32.png" sizes="32x32">
    </head>
    <body>
      <div id="swagger-ui"></div>
      <script src="PATH/swagger-ui-bundle.js"></script>
      <script src="PATH/swagger-ui-standalone-preset.js"></script>
      <script src="PATH/start.js"></script>
    </body>
    </html>
    """
        .replace("PATH", path);
  }

  private static String start(Map<String, String> documents) {
    List<Map<String, String>> urls = new ArrayList<>();
    documents.forEach((name, url) -> urls.add(Map.of("name", name, "url", url)));
    return "window.ui = SwaggerUIBundle({dom_id: '#swagger-ui', deepLinking: true, urls: "
        + JsonMapper.shared().writeValueAsString(urls)
        + ", presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],"
        + " layout: 'StandaloneLayout', validatorUrl: null});\n";
  }

  @Override
  public @Nullable Response page(Request request) {
    String asked = request.target().path();
    if (asked.equals(path) || asked.equals(path + "/") || asked.equals(path + "/index.html")) {
      return page.answer(request);
    }
    if (asked.equals(path + "/start.js")) {
      return start.answer(request);
    }
    return assets.page(request);
  }

  private static StoredPage stored(String contentType, String content) {
    return StoredPage.of(contentType, content.getBytes(StandardCharsets.UTF_8))
        .with("Content-Security-Policy", SAME_ORIGIN);
  }
}
