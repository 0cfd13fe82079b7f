package io.brrtrouter.codegen;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import io.brrtrouter.operation.Registry;
import io.brrtrouter.pipeline.ResponseValidation;
import io.brrtrouter.server.RouterConfig;
import io.brrtrouter.server.RouterServer;
import io.brrtrouter.server.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Every golden, with controllers of a few lines, answers requests through the real pipeline. */
class GoldenServiceTest {
  private static final Path GOLDENS = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content",
        "deprecated",
        "formats",
        "mappings",
        "parameters",
        "pets",
        "responses",
        "shapes",
        "unions"
      })
  void answersItsRequests(String name, @TempDir Path classes) throws Exception {
    Generated generated = GoldenTest.generate(name);
    assertThat(Javac.compile(GoldenTest.sources(name), classes)).isEmpty();
    byte[] bundle = generated.files().get("META-INF/brrtrouter/" + name + ".json");
    String scripts = Files.readString(GOLDENS.resolve(name).resolve("requests.txt"));
    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader());
        InMemoryService line = new InMemoryService(registry(loader, name), bundle)) {
      for (RequestScript script : RequestScript.parse(scripts)) {
        check(script, line.handle(script.request()));
      }
    }
  }

  /** What the transport has a say in: statuses, fields and content over both protocols. */
  @ParameterizedTest
  @EnumSource
  void answersTheSameOverASocket(HttpClient.Version version, @TempDir Path classes)
      throws Exception {
    Map<String, byte[]> sources = new TreeMap<>(GoldenTest.generate("responses").files());
    Path golden = GOLDENS.resolve("responses");
    sources.put(
        "golden/responses/Service.java",
        Files.readAllBytes(golden.resolve("service/Service.java")));
    assertThat(Javac.compile(sources, classes)).isEmpty();
    byte[] bundle = sources.get("META-INF/brrtrouter/responses.json");
    URL[] path = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader());
        RouterServer server = serve(registry(loader, "responses"), bundle);
        HttpClient client = HttpClient.newBuilder().version(version).build()) {
      URI root = URI.create("http://localhost:" + server.port());
      client.send(HttpRequest.newBuilder(root.resolve("/ready")).build(), ofByteArray());
      for (RequestScript script :
          RequestScript.parse(Files.readString(golden.resolve("requests.txt")))) {
        Response response = send(client, root, script);
        check(script, response);
        if (response.status().forbidsContent()) {
          assertThat(response.headers().first("Content-Length")).isNull();
          assertThat(response.headers().first("Content-Type")).isNull();
        }
      }
    }
  }

  private static RouterServer serve(Registry registry, byte[] bundle) {
    RouterConfig config =
        RouterConfig.builder()
            .environment(Map.of())
            .set(Settings.PORT, 0L)
            .set(Settings.RESPONSE_VALIDATION, ResponseValidation.ENFORCE)
            .build();
    return RouterServer.builder()
        .api(registry.name(), JsonMapper.shared().readTree(bundle), registry.operations())
        .config(config)
        .shutdownHook(false)
        .start();
  }

  private static Response send(HttpClient client, URI root, RequestScript script) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve(script.request().target().raw()))
            .method(script.request().method().name(), HttpRequest.BodyPublishers.noBody());
    script.request().headers().forEach(request::header);
    HttpResponse<byte[]> answer = client.send(request.build(), ofByteArray());
    assertThat(answer.version()).isEqualTo(client.version());
    List<String> fields = new ArrayList<>();
    answer
        .headers()
        .map()
        .forEach((name, values) -> {
          for (String value : values) {
            fields.addAll(List.of(name, value));
          }
        });
    return new Response(
        Status.of(answer.statusCode()),
        Headers.of(fields.toArray(String[]::new)),
        new ResponseBody.Bytes(answer.body()));
  }

  private static Registry registry(ClassLoader loader, String name) throws Exception {
    Class<?> service = loader.loadClass("golden." + name + ".Service");
    return (Registry) service.getMethod("registry").invoke(null);
  }

  private static void check(RequestScript script, Response response) throws IOException {
    String content = content(response);
    assertThat(response.status().code()).as("%s %s", script, content).isEqualTo(script.status());
    for (String[] field : script.fields()) {
      if (field[0].startsWith("!")) {
        assertThat(response.headers().first(field[0].substring(1))).as(script.name()).isNull();
      } else {
        assertThat(response.headers().first(field[0])).as(script + field[0]).startsWith(field[1]);
      }
    }
    if (!script.content().isEmpty()) {
      assertThat(content.strip()).as(script.name()).isEqualTo(script.content().strip());
    }
  }

  private static String content(Response response) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (response.body()) {
      case ResponseBody.Bytes bytes -> out.write(bytes.array(), 0, bytes.size());
      case ResponseBody.Stream stream -> stream.write(out);
      case ResponseBody.Empty empty -> {}
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
