package io.brrtrouter.codegen.serve;

import io.brrtrouter.codegen.CompiledApi;
import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.codegen.plan.ApiPlanner;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.server.RouterServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Routes on a port: answers what it understood, as an echo does, where it handled a request. */
interface RouteSetService extends AutoCloseable {

  /** How documents are served. */
  enum Way {
    /** By the command {@code serve --echo}. */
    ECHO,
    /** By code that was generated and compiled. */
    GENERATED
  }

  /** Sends one request. */
  RawClient.Answer send(String method, String target) throws Exception;

  @Override
  void close() throws IOException;

  /** Starts a service. */
  interface Start {
    /** The service, on a port of its own. */
    RouteSetService start() throws Exception;
  }

  /** Services of these documents; what must be compiled is compiled at once, in this folder. */
  static List<Start> of(List<OpenApi> documents, Way way, Path folder) throws IOException {
    List<Start> starts = new ArrayList<>();
    if (way == Way.ECHO) {
      documents.forEach(document -> starts.add(() -> echo(document)));
      return starts;
    }
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Generated> all = new ArrayList<>();
    for (OpenApi document : documents) {
      Options options = Options.of("set" + all.size(), "set" + all.size() + ".json");
      Generated generated = Generator.generate(document, options);
      files.putAll(generated.files());
      all.add(generated);
    }
    CompiledApi.of(files, folder).close();
    for (int i = 0; i < all.size(); i++) {
      String name = "set" + i;
      Generated generated = all.get(i);
      starts.add(() -> generated(generated, name, folder));
    }
    return starts;
  }

  private static RouteSetService echo(OpenApi document) {
    RouterServer server =
        DocumentServer.start(ApiPlanner.plan(document), DocumentServer.Mode.ECHO, 0);
    return new RouteSetService() {
      @Override
      public RawClient.Answer send(String method, String target) throws IOException {
        return RawClient.send(server.port(), method, target, List.of());
      }

      @Override
      public void close() {
        server.close();
      }
    };
  }

  private static RouteSetService generated(Generated generated, String name, Path folder)
      throws Exception {
    GeneratedService service = new GeneratedService(CompiledApi.in(folder), generated, name);
    RequestJson json = new RequestJson(generated.plan());
    return new RouteSetService() {
      @Override
      public RawClient.Answer send(String method, String target) throws Exception {
        RawClient.Answer answer = RawClient.send(service.port(), method, target, List.of());
        Record request = service.takeRequest();
        return request == null || answer.status() != 204
            ? answer
            : new RawClient.Answer(
                200, answer.head(), json.of(service.operationId(request), request).toString());
      }

      @Override
      public void close() throws IOException {
        service.close();
      }
    };
  }
}
