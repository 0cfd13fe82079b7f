package io.brrtrouter.examples.petstore.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A copy of the pet store's folder, built by itself against the artifacts of this build. They are
 * put into a local repository of the test's own; everything else comes from the one of this build,
 * so that nothing is fetched.
 */
class StandaloneBuildTest {
  private static final Path ROOT = Path.of(System.getProperty("brrtrouter.root"));
  private static final String VERSION = System.getProperty("brrtrouter.version");

  @TempDir static Path folder;
  static Path copy;

  @BeforeAll
  static void build() throws Exception {
    copy = folder.resolve("my-service");
    copy(ROOT.resolve("examples/pet-store"), copy);
    Path repository = folder.resolve("repository");
    install(repository, "brrtrouter-parent", ROOT, "");
    install(repository, "brrtrouter-bom", ROOT.resolve("router-core/bom"), "");
    for (String module :
        List.of("router-core", "router-codegen", "router-metrics", "router-test")) {
      install(repository, module, ROOT.resolve(module), ".jar");
    }
    Files.writeString(folder.resolve("settings.xml"), settings());
    maven(
        "package",
        "brrtrouter:lint",
        "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:tree",
        "-DskipTests",
        "-DoutputFile=" + folder.resolve("tree.txt"),
        "-Dscope=runtime",
        "-Dmaven.repo.local=" + repository);
  }

  @Test
  void theCopyBuildsAlone() {
    assertThat(copy.resolve("target/pet-store.jar")).isNotEmptyFile();
  }

  @Test
  void theServiceCarriesNeitherSwaggerParserNorTheDatabindOfJackson2() throws IOException {
    assertThat(Files.readString(folder.resolve("tree.txt")))
        .contains("io.brrtrouter:router-core:jar:" + VERSION)
        .contains("tools.jackson.core:jackson-databind")
        .doesNotContain("com.fasterxml.jackson.core:jackson-databind")
        .doesNotContain("com.fasterxml.jackson.core:jackson-core")
        .doesNotContain("swagger-parser")
        .doesNotContain("io.swagger")
        .doesNotContain("javapoet")
        .doesNotContain("router-codegen");
    assertThat(names(copy.resolve("target/lib")))
        .noneMatch(name -> name.startsWith("swagger-parser"))
        .noneMatch(name -> name.matches("jackson-(core|databind)-2.*"));
  }

  private static void maven(String... arguments) throws IOException, InterruptedException {
    Path mvn = Path.of(System.getProperty("maven.home"), "bin", "mvn");
    Path log = folder.resolve("build.log");
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(mvn.toString(), "-B", "-s", folder.resolve("settings.xml") + ""),
                        Stream.of(arguments))
                    .toList())
            .directory(copy.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    int exit = builder.start().waitFor();
    assertThat(exit).as(() -> read(log)).isZero();
  }

  /** Serves the local repository of this build as the one remote repository there is. */
  private static String settings() {
    return """
    <settings>
      <mirrors>
        <mirror>
          <id>this-build</id>
          <mirrorOf>*</mirrorOf>
          <url>%s</url>
        </mirror>
      </mirrors>
    </settings>
    """
        .formatted(Path.of(System.getProperty("maven.repo.local")).toUri());
  }

  private static void install(Path repository, String artifact, Path module, String extension)
      throws IOException {
    Path place =
        Files.createDirectories(
            repository.resolve("io/brrtrouter").resolve(artifact).resolve(VERSION));
    String name = artifact + "-" + VERSION;
    Files.copy(module.resolve("pom.xml"), place.resolve(name + ".pom"));
    if (!extension.isEmpty()) {
      Files.copy(
          module.resolve("target").resolve(name + extension), place.resolve(name + extension));
    }
  }

  /** What one would copy: not what was built, nor what is not of the template. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path name = from.relativize(file);
        if (!name.startsWith("target")
            && !name.startsWith("data")
            && !name.startsWith("acceptance")) {
          Files.createDirectories(to.resolve(name).getParent());
          Files.copy(file, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
