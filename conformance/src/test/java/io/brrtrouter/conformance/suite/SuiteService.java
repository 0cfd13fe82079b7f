package io.brrtrouter.conformance.suite;

import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.conformance.generated.Compilation;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import io.brrtrouter.operation.Registry;
import io.brrtrouter.server.RouterConfig;
import io.brrtrouter.server.RouterServer;
import io.brrtrouter.server.RouterServerBuilder;
import io.brrtrouter.server.Settings;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A service with an operation for each group, all of it generated and compiled. */
final class SuiteService implements AutoCloseable {
  private final Map<String, String> refused = new LinkedHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private URLClassLoader classes;
  private RouterServer server;

  /** Starts it; groups whose documents cannot be read are told by {@link #refused}. */
  static SuiteService start(Iterable<SuiteGroup> groups, String remotes) throws Exception {
    SuiteService service = new SuiteService();
    DocumentReader reader = new DocumentReader(Set.of(remotes));
    SortedMap<String, byte[]> files = new TreeMap<>();
    Map<String, Generated> generated = new LinkedHashMap<>();
    for (SuiteGroup group : groups) {
      ReadResult result = reader.read("group.json", group.document().toString());
      if (result.document() == null) {
        service.refused.put(group.name(), result.render());
        continue;
      }
      String name = "g" + group.version().replace('.', '_') + "_" + group.number();
      Options options = Options.of(name, "group.json").withName(name);
      Generated each = Generator.generate(result.document(), options);
      files.putAll(each.files());
      generated.put(name, each);
    }
    service.classes = Compilation.of(files);
    RouterConfig config =
        RouterConfig.builder().environment(Map.of()).set(Settings.PORT, 0L).build();
    RouterServerBuilder builder = RouterServer.builder().config(config).shutdownHook(false);
    for (Map.Entry<String, Generated> each : generated.entrySet()) {
      builder.api(service.registry(each.getKey(), each.getValue()));
    }
    service.server = builder.start();
    return service;
  }

  /** The groups that no document carries, and what the reader says of them. */
  Map<String, String> refused() {
    return refused;
  }

  /** The status that is answered to this instance. */
  int post(String path, JsonNode data) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(data.toString()))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private Registry registry(String packageName, Generated generated) throws Exception {
    Class<?> type = classes.loadClass(packageName + "." + generated.plan().registry());
    Method of =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals("of"))
            .findFirst()
            .orElseThrow();
    Object[] controllers = new Object[of.getParameterCount()];
    for (int i = 0; i < controllers.length; i++) {
      controllers[i] =
          Proxy.newProxyInstance(
              classes,
              new Class<?>[] {of.getParameterTypes()[i]},
              (proxy, method, arguments) ->
                  method.getDeclaringClass() == Object.class
                      ? method.invoke(type, arguments)
                      : answer(method.getReturnType()));
    }
    return (Registry) of.invoke(null, controllers);
  }

  /** The one response there is: no content. */
  private static Object answer(Class<?> response) throws ReflectiveOperationException {
    Class<?> only = response.isSealed() ? response.getPermittedSubclasses()[0] : response;
    var constructor = only.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  @Override
  public void close() throws IOException {
    client.close();
    server.close();
    classes.close();
  }
}
