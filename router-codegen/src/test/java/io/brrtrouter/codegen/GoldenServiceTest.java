package io.brrtrouter.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.operation.Registry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every golden, with controllers of a few lines, answers requests through the real pipeline. */
class GoldenServiceTest {
  private static final Path GOLDENS = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(strings = {"content", "parameters", "pets", "shapes", "unions"})
  void answersItsRequests(String name, @TempDir Path classes) throws Exception {
    Generated generated = GoldenTest.generate(name);
    Path service = GOLDENS.resolve(name).resolve("service/Service.java");
    Map<String, byte[]> sources = new TreeMap<>(generated.files());
    sources.put("golden/" + name + "/Service.java", Files.readAllBytes(service));
    assertThat(Javac.compile(sources, classes)).isEmpty();
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

  private static Registry registry(ClassLoader loader, String name) throws Exception {
    Class<?> service = loader.loadClass("golden." + name + ".Service");
    return (Registry) service.getMethod("registry").invoke(null);
  }

  private static void check(RequestScript script, Response response) throws IOException {
    String content = content(response);
    assertThat(response.status().code()).as("%s %s", script, content).isEqualTo(script.status());
    for (String[] field : script.fields()) {
      assertThat(response.headers().first(field[0])).as(script + field[0]).startsWith(field[1]);
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
