package io.brrtrouter.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import io.brrtrouter.server.RouterConfig;
import io.brrtrouter.server.RouterServer;
import io.brrtrouter.server.RouterServerBuilder;
import io.brrtrouter.server.Settings;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTest {
  /** Tags that are no names for a class, or names that are taken. */
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Odd, version: '1'}
      paths:
        /a: {get: {operationId: a, tags: [Object], responses: {'204': {description: d}}}}
        /b: {get: {operationId: override, tags: [application], responses: {'204': {description: d}}}}
        /c: {get: {operationId: call, tags: ['日本'], responses: {'204': {description: d}}}}
        /d: {get: {operationId: status, responses: {default: {description: d}}}}
        /e: {get: {operationId: rejection, tags: [Rejection], responses: {'204': {description: d}}}}
        /f: {get: {operationId: f, tags: ['*/ class X {} /*'], responses: {'204': {description: d}}}}
        /g:
          get:
            operationId: secured
            tags: [Controller]
            security: [{a.key-1: []}]
            responses: {'200': {description: d, content: {application/json: {schema: {type: integer}}}}}
      components:
        securitySchemes:
          a.key-1: {type: apiKey, in: header, name: X-Key}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"com.example.api", "api"})
  void aServiceOfStubsCompilesStartsAndAnswersThatNothingIsThere(String packageName)
      throws Exception {
    Options options = Options.of(packageName, "odd.yaml");
    Generated generated = generated(options);
    Scaffold scaffold =
        Scaffold.write(generated, options, Scaffold.packageOf(options), folder.resolve("src"));
    SortedMap<String, byte[]> files = new TreeMap<>(generated.files());
    for (Path file : scaffold.written()) {
      files.put(folder.resolve("src").relativize(file).toString(), Files.readAllBytes(file));
    }

    try (CompiledApi api = CompiledApi.of(files, folder.resolve("classes"));
        RouterServer server = start(api, Scaffold.packageOf(options))) {
      for (String path : new String[] {"/a", "/b", "/c", "/d", "/e", "/f"}) {
        HttpResponse<String> answer = get(server.port(), path);
        assertThat(answer.statusCode()).as(path).isEqualTo(501);
        assertThat(answer.headers().firstValue("Content-Type"))
            .hasValue("application/problem+json");
        assertThat(answer.body()).contains("is not implemented yet.");
      }
      assertThat(get(server.port(), "/g").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void whatIsThereIsLeftAsItIs() throws IOException {
    Options options = Options.of("com.example.api", "odd.yaml");
    Path mine = folder.resolve("com/example/Rejection.java");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");

    Scaffold first = Scaffold.write(generated(options), options, "com.example", folder);
    Scaffold second = Scaffold.write(generated(options), options, "com.example", folder);

    assertThat(first.kept()).containsExactly(mine);
    assertThat(mine).hasContent("mine");
    assertThat(second.written()).isEmpty();
    assertThat(second.kept()).containsAll(first.written()).contains(mine);
  }

  @Test
  void nothingIsStartedTwice() throws IOException {
    Options options = Options.of("com.example.api", "odd.yaml");
    Path main = Files.createDirectories(folder.resolve("org/acme")).resolve("Start.java");
    Files.writeString(main, "class Start { public static void main(String[] a) {} }");

    Scaffold scaffold = Scaffold.write(generated(options), options, "com.example", folder);

    assertThat(scaffold.kept()).containsExactly(main);
    assertThat(scaffold.written())
        .hasSize(7)
        .doesNotContain(folder.resolve("com/example/Application.java"));
  }

  private static Generated generated(Options options) {
    ReadResult read = new DocumentReader(Set.of()).read("odd.yaml", DOCUMENT);
    OpenApi document = read.document();
    assertThat(document).as(read.render()).isNotNull();
    return Generator.generate(document, options);
  }

  private static RouterServer start(CompiledApi api, String packageName) throws Exception {
    Method server =
        api.loader().loadClass(packageName + ".Application").getDeclaredMethod("server");
    server.setAccessible(true);
    RouterConfig config =
        RouterConfig.builder().environment(Map.of()).set(Settings.PORT, 0L).build();
    return ((RouterServerBuilder) server.invoke(null)).config(config).shutdownHook(false).start();
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
