package io.brrtrouter.server;

import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.observe.Instrumentation;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets up what a server answers besides operations. */
final class ServerEndpoints {
  private final Map<Endpoint, String> paths;
  private final List<ServedDocument> documents;
  private final Map<String, Function<Request, Response>> byPath = new HashMap<>();
  private final List<Endpoints.Pages> pages = new ArrayList<>();

  private ServerEndpoints(Map<Endpoint, String> paths, List<ServedDocument> documents) {
    this.paths = paths;
    this.documents = documents;
  }

  static Endpoints of(
      RouterServerBuilder builder,
      RouterConfig config,
      List<ServedDocument> documents,
      Readiness readiness,
      StatisticsSupplier statistics) {
    ServerEndpoints all = new ServerEndpoints(builder.endpoints, documents);
    HealthEndpoint health = new HealthEndpoint(statistics);
    all.at(Endpoint.HEALTH, request -> health.answer());
    all.at(Endpoint.READY, request -> readiness.answer());
    Instrumentation measuring = builder.instrumentation;
    if (measuring != null) {
      all.at(Endpoint.METRICS, request -> measuring.scrape());
    }
    all.documents();
    all.docs(config);
    all.folder(Settings.STATIC_DIR, "/", config);
    all.pages.addAll(builder.pages);
    return new Endpoints(all.byPath, all.pages);
  }

  private void at(Endpoint endpoint, Function<Request, Response> answer) {
    String path = paths.get(endpoint);
    if (path != null) {
      byPath.put(path, answer);
    }
  }

  private void documents() {
    eachDocument(
        Endpoint.OPENAPI_JSON, (path, document) -> byPath.put(path, DocumentPages.json(document)));
    eachDocument(
        Endpoint.OPENAPI_YAML, (path, document) -> byPath.put(path, DocumentPages.yaml(document)));
  }

  private void eachDocument(Endpoint endpoint, BiConsumer<String, ServedDocument> action) {
    Map<String, String> byName = documentPaths(endpoint);
    if (byName != null) {
      for (ServedDocument document : documents) {
        action.accept(byName.getOrDefault(document.name(), ""), document);
      }
    }
  }

  private @Nullable Map<String, String> documentPaths(Endpoint endpoint) {
    String first = paths.get(endpoint);
    return first == null ? null : DocumentPages.paths(first, documents);
  }

  private void docs(RouterConfig config) {
    String path = paths.get(Endpoint.DOCS);
    if (path == null) {
      return;
    }
    folder(Settings.DOC_DIR, path + "/", config);
    Map<String, String> shown = documentPaths(Endpoint.OPENAPI_JSON);
    if (shown == null) {
      shown = documentPaths(Endpoint.OPENAPI_YAML);
    }
    if (shown != null) {
      pages.add(new DocsPage(path, shown));
    }
  }

  private void folder(Setting<Optional<String>> setting, String prefix, RouterConfig config) {
    config
        .get(setting)
        .ifPresent(folder -> {
          try {
            pages.add(new StaticFiles(prefix, Path.of(folder)));
          } catch (InvalidPathException | IOException e) {
            throw new ConfigurationException(
                List.of(setting + " = '" + folder + "': allowed is a folder that exists"));
          }
        });
  }
}
