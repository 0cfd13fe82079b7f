package io.brrtrouter.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.operation.RouterVersion;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be told of the recipe without Gradle: that its command line does what it is for. */
class GradleRecipeTest {
  private static final Path RECIPE = Path.of("../examples/gradle/build.gradle");
  private static final Pattern ARGUMENT =
      Pattern.compile("file\\('([^']+)'\\)|'([^']+)'|(generated\\.get\\(\\)\\.asFile)");

  @TempDir private Path project;
  private String recipe;

  @BeforeEach
  void readTheRecipe() throws IOException {
    recipe = Files.readString(RECIPE);
    Path document = project.resolve("src/main/openapi/api.yaml");
    Files.createDirectories(document.getParent());
    Files.writeString(
        document,
        """
        openapi: 3.1.0
        info: {title: Api, version: '1'}
        paths: {/pets: {get: {operationId: listPets, responses: {'204': {description: none}}}}}
        """);
  }

  @Test
  void itsCommandLineGenerates() throws IOException {
    CommandLineRun run = CommandLineRun.of(arguments().toArray());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(output().resolve("com/example/api/ListPets.java")).exists();
    assertThat(resources(found(" include '([^']+)'")))
        .containsExactly("META-INF/brrtrouter/api.json");
  }

  @Test
  void itsNamesAreThoseOfThisVersion() throws Exception {
    assertThat(found("mainClass = '([^']+)'")).isEqualTo(Main.class.getName());
    assertThat(Main.class.getMethod("main", String[].class)).isNotNull();
    assertThat(found("router-codegen:([^']+)'")).isEqualTo(RouterVersion.current());
    assertThat(found("router-core:([^']+)'")).isEqualTo(RouterVersion.current());
  }

  @Test
  void itsInputIsTheFolderOfTheDocument() {
    String input = found("inputs\\.dir '([^']+)'");

    assertThat(arguments())
        .anyMatch(a -> a.equals(project.resolve(input + "/api.yaml").toString()));
  }

  private List<String> arguments() {
    String written =
        recipe.substring(recipe.indexOf("args "), recipe.indexOf("\n}", recipe.indexOf("args ")));
    List<String> arguments = new ArrayList<>();
    Matcher matcher = ARGUMENT.matcher(written);
    while (matcher.find()) {
      arguments.add(
          matcher.group(1) != null
              ? project.resolve(matcher.group(1)).toString()
              : matcher.group(2) != null ? matcher.group(2) : output().toString());
    }
    return arguments;
  }

  private Path output() {
    return project.resolve("build").resolve(found("buildDirectory\\.dir\\('([^']+)'\\)"));
  }

  private List<String> resources(String pattern) throws IOException {
    var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    try (Stream<Path> files = Files.walk(output())) {
      return files
          .filter(Files::isRegularFile)
          .map(output()::relativize)
          .filter(matcher::matches)
          .map(Path::toString)
          .toList();
    }
  }

  private String found(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(recipe);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
