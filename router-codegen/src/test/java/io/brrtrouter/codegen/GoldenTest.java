package io.brrtrouter.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.adapt.TypeMappings;
import io.brrtrouter.openapi.read.DocumentReader;
import io.brrtrouter.openapi.read.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * Documents and what is generated from them, byte for byte. After a change that is meant, {@code
 * -Dbrrtrouter.golden=write} writes what is generated now; the diff is what reviewers read.
 */
class GoldenTest {
  private static final Path GOLDENS = Path.of("src/test/resources/golden");
  private static final boolean WRITE = "write".equals(System.getProperty("brrtrouter.golden"));

  static Stream<String> goldens() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDENS)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void generatesTheseBytes(String name) throws Exception {
    SortedMap<String, String> generated = texts(generate(name).files());
    generated.put("report.json", generate(name).report().json());
    Path expected = GOLDENS.resolve(name).resolve("expected");
    if (WRITE) {
      write(generated, expected);
    }
    SortedMap<String, String> golden = read(expected);
    assertThat(generated.keySet()).isEqualTo(golden.keySet());
    golden.forEach((path, text) -> assertThat(generated.get(path)).as(path).isEqualTo(text));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void compilesWithoutAWarning(String name) throws Exception {
    assertThat(Javac.check(sources(name))).isEmpty();
  }

  /** What is generated from a golden document. */
  static Generated generate(String name) throws Exception {
    String text = Files.readString(GOLDENS.resolve(name).resolve("openapi.yaml"));
    ReadResult result = new DocumentReader(Set.of()).read(name + ".yaml", text);
    assertThat(result.document()).as(result.render()).isNotNull();
    Options options =
        Options.of("golden." + name, name + ".yaml")
            .withGeneratorVersion("1.0.0-golden")
            .withMappings(mappings(GOLDENS.resolve(name).resolve("mappings.xml")));
    return Generator.generate(result.document(), options);
  }

  /** What is generated from a golden document, and what is written by hand beside it. */
  static SortedMap<String, byte[]> sources(String name) throws Exception {
    SortedMap<String, byte[]> sources = new TreeMap<>(generate(name).files());
    Path service = GOLDENS.resolve(name).resolve("service");
    if (Files.isDirectory(service)) {
      try (Stream<Path> files = Files.list(service)) {
        for (Path file : files.toList()) {
          sources.put("golden/" + name + "/" + file.getFileName(), Files.readAllBytes(file));
        }
      }
    }
    return sources;
  }

  private static TypeMappings mappings(Path file) throws Exception {
    if (!Files.exists(file)) {
      return TypeMappings.NONE;
    }
    Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    return new TypeMappings(
        pairs(xml, "typeMapping"), pairs(xml, "importMapping"), pairs(xml, "conversion"));
  }

  private static Map<String, String> pairs(Document xml, String element) {
    NodeList found = xml.getElementsByTagName(element);
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      pairs.add(found.item(i).getTextContent());
    }
    return TypeMappings.pairs(element, pairs);
  }

  private static SortedMap<String, String> texts(Map<String, byte[]> files) {
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
    return texts;
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> texts.put(slashes(folder.relativize(file)), text(file)));
    }
    return texts;
  }

  private static void write(SortedMap<String, String> texts, Path folder) throws IOException {
    for (String stale : Files.exists(folder) ? read(folder).keySet() : Set.<String>of()) {
      Files.delete(folder.resolve(stale));
    }
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
