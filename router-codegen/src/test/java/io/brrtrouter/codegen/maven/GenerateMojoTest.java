package io.brrtrouter.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.brrtrouter.operation.RouterVersion;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateMojoTest {
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      paths:
        /pets:
          get:
            operationId: listPets
            responses:
              '200': {description: ok, content: {application/json: {schema: {$ref: 'pet.yaml'}}}}
        /xml:
          get:
            operationId: listXml
            responses:
              '200': {description: ok, content: {application/xml: {schema: {type: object}}}}
      """;
  private static final String PET = "{type: object, properties: {name: {type: string}}}";

  @TempDir private Path base;
  private MavenProject project;
  private Path output;
  private Path report;
  private Set<String> selected = Set.of();
  private Object[] more;

  @BeforeEach
  void makeAProject() throws IOException {
    project = project();
    output = base.resolve("target/generated");
    report = base.resolve("target/brrtrouter-report.json");
    Files.createDirectories(base.resolve("api"));
    Files.writeString(base.resolve("api/pets.yaml"), DOCUMENT);
    Files.writeString(base.resolve("api/pet.yaml"), PET);
  }

  @Test
  void whatIsAsItWasIsNotGeneratedAgain() throws Exception {
    generate("one", "api/pets.yaml", "com.example");
    Path source = output.resolve("com/example/ListPets.java");
    long before = Files.getLastModifiedTime(stamp()).toMillis();
    Files.setLastModifiedTime(stamp(), FileTime.fromMillis(before - 9000));

    generate("one", "api/pets.yaml", "com.example");

    assertThat(source).exists();
    assertThat(Files.getLastModifiedTime(stamp()).toMillis()).isEqualTo(before - 9000);
    assertThat(project.getCompileSourceRoots()).containsExactly(output.toString());
    assertThat(project.getResources()).hasSize(1);
  }

  @Test
  void whatIsAsItWasIsNeitherParsedNorWritten() throws Exception {
    generate("one", "api/pets.yaml", "com.example");
    Path document = base.resolve("api/pets.yaml");
    String before = Digests.of(document);
    Files.writeString(document, "{ no document: [at all");
    Files.writeString(
        stamp(), Files.readString(stamp()).replace(before, Digests.of(document))); // as it was
    FileTime earlier = FileTime.fromMillis(1_000_000);
    for (Path file : files()) {
      Files.setLastModifiedTime(file, earlier);
    }

    generate("one", "api/pets.yaml", "com.example");

    for (Path file : files()) {
      assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(earlier);
    }
  }

  @Test
  void everyOptionIsPartOfTheStamp() throws Exception {
    List<Object[]> options =
        List.of(
            new Object[] {"basePath", true},
            new Object[] {"documentName", "other"},
            new Object[] {"report", base.resolve("target/elsewhere.json").toFile()},
            new Object[] {"allowedRefHosts", Set.of("example.com")},
            new Object[] {"refFolders", Set.of(base.toFile())},
            new Object[] {"tags", Set.of("t")},
            new Object[] {"typeMappings", List.of("DateTime=java.time.Instant")},
            new Object[] {"schemaMappings", List.of("DateTime=java.time.Instant")},
            new Object[] {"importMappings", List.of("Instant=java.time.Instant")},
            new Object[] {"conversions", List.of("Iban=com.example.IbanConversion")},
            new Object[] {"operations", Set.of("listPets")});
    for (Object[] option : options) {
      Set<Path> stamps = new TreeSet<>(files());
      stamps.removeIf(file -> !file.toString().contains("-stamp-"));
      for (Path stamp : stamps) {
        Files.delete(stamp);
      }
      Files.writeString(
          base.resolve("api/pets.yaml"),
          DOCUMENT.replace("listPets\n", "listPets\n      tags: [t]\n"));
      project = project();
      generate("one", "api/pets.yaml", "com.example");
      project = project();
      more = option;
      Path stamp =
          option[0].equals("documentName") ? output.resolve(".brrtrouter-stamp-other") : stamp();
      String before = Files.exists(stamp) ? Files.readString(stamp) : "";

      generate("one", "api/pets.yaml", "com.example");

      assertThat(stamp).as(option[0].toString()).content().isNotEqualTo(before);
      more = null;
    }
  }

  @Test
  void anotherGeneratorOfTheSameVersionIsNoticed() throws Exception {
    Path classes = Files.createDirectories(base.resolve("classes/a"));
    Path jar = Files.writeString(base.resolve("core.jar"), "one");
    Files.writeString(classes.resolve("A.class"), "one");
    Stamp stamp = new Stamp(base, "x", List.of(base.resolve("classes"), jar));
    stamp.write("settings", List.of());
    assertThat(stamp.isCurrent("settings")).isTrue();
    assertThat(stamp.isCurrent("others")).isFalse();

    Files.writeString(classes.resolve("A.class"), "two");
    assertThat(stamp.isCurrent("settings")).isFalse();
    Files.writeString(classes.resolve("A.class"), "one");
    assertThat(stamp.isCurrent("settings")).isTrue();
    Files.writeString(classes.resolve("B.class"), "one");
    assertThat(stamp.isCurrent("settings")).isFalse();
    Files.delete(classes.resolve("B.class"));
    Files.writeString(jar, "two");
    assertThat(stamp.isCurrent("settings")).isFalse();
    assertThat(GeneratorFiles.all()).hasSize(2).allSatisfy(path -> assertThat(path).exists());
  }

  @Test
  void whatIsForTestsIsNoPartOfTheProject() throws Exception {
    more = new Object[] {"testSources", true};
    generate("one", "api/pets.yaml", "com.example");
    generate("one", "api/pets.yaml", "com.example");

    assertThat(project.getTestCompileSourceRoots()).containsExactly(output.toString());
    assertThat(project.getTestResources()).hasSize(1);
    assertThat(project.getCompileSourceRoots()).isEmpty();
    assertThat(project.getResources()).isEmpty();
  }

  @Test
  void whateverIsGoneOrChangedIsGeneratedAgain() throws Exception {
    generate("one", "api/pets.yaml", "com.example");
    Path source = output.resolve("com/example/ListPets.java");
    String text = Files.readString(source);

    Files.delete(source);
    generate("one", "api/pets.yaml", "com.example");
    assertThat(source).hasContent(text);

    Files.writeString(source, text + "// edited");
    generate("one", "api/pets.yaml", "com.example");
    assertThat(source).hasContent(text);

    Files.delete(report);
    generate("one", "api/pets.yaml", "com.example");
    assertThat(report).exists();

    Files.writeString(base.resolve("api/pet.yaml"), PET.replace("name", "nickname"));
    generate("one", "api/pets.yaml", "com.example");
    assertThat(Files.walk(output).filter(Files::isRegularFile))
        .anySatisfy(file -> assertThat(file).content().contains("nickname"));
  }

  @Test
  void theReportNamesFilesAsTheProjectSeesThem() throws Exception {
    generate("one", "api/pets.yaml", "com.example");

    assertThat(report)
        .content()
        .contains("\"location\" : \"api/pets.yaml:")
        .doesNotContain(base.toString());
  }

  @Test
  void twoExecutionsShareAnOutputAndNothingElse() throws Exception {
    Files.writeString(base.resolve("api/more.yaml"), DOCUMENT);
    for (int build = 0; build < 2; build++) {
      project = project();
      generate("one", "api/pets.yaml", "com.example.one");
      generate("two", "api/more.yaml", "com.example.two");
    }

    assertThat(output.resolve("com/example/one/ListPets.java")).exists();
    assertThat(output.resolve("com/example/two/ListPets.java")).exists();
    assertThat(output.resolve("META-INF/brrtrouter/pets.json")).exists();
    assertThat(output.resolve("META-INF/brrtrouter/more.json")).exists();
    assertThat(report).exists();
    assertThat(base.resolve("target/brrtrouter-report-more.json")).exists();
    assertThatThrownBy(() -> generate("three", "api/pets.yaml", "com.example.three"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "The executions 'one' and 'three' both generate the document pets: give each a"
                + " documentName of its own.");
    assertThatThrownBy(() -> generate("four", "api/more.yaml", "com.example.one"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("both generate the package com.example.one");
  }

  @Test
  void aRuntimeThatDoesNotFitIsRefused() throws Exception {
    DefaultArtifact runtime =
        new DefaultArtifact(
            "io.brrtrouter",
            "router-core",
            "9.8.7",
            "compile",
            "jar",
            "",
            new DefaultArtifactHandler("jar"));
    project.setArtifacts(Set.of(runtime));

    assertThatThrownBy(() -> generate("one", "api/pets.yaml", "com.example"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining(RouterVersion.current())
        .hasMessageContaining("9.8.7")
        .hasMessageContaining("give both the same version");
    assertThat(output).doesNotExist();
  }

  @Test
  void aWrongDocumentFailsTheBuildWithItsPlace() throws Exception {
    Files.writeString(base.resolve("api/pets.yaml"), DOCUMENT.replace("'200'", "'2000'"));

    assertThatThrownBy(() -> generate("one", "api/pets.yaml", "com.example"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("pets.yaml:8:");
  }

  @Test
  void whatIsSelectedIsPartOfTheConfiguration() throws Exception {
    generate("one", "api/pets.yaml", "com.example");
    selected = Set.of("listXml");
    generate("one", "api/pets.yaml", "com.example");

    assertThat(output.resolve("com/example/ListXml.java")).exists();
    assertThat(output.resolve("com/example/ListPets.java")).doesNotExist();

    selected = Set.of("listPet");
    assertThatThrownBy(() -> generate("one", "api/pets.yaml", "com.example"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("there is no operation 'listPet'; did you mean 'listPets'");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(base)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  private Path stamp() {
    return output.resolve(".brrtrouter-stamp-pets");
  }

  private MavenProject project() {
    MavenProject made = new MavenProject();
    made.setFile(base.resolve("pom.xml").toFile());
    Build build = new Build();
    build.setDirectory(base.resolve("target").toString());
    made.setBuild(build);
    made.setArtifacts(Set.of());
    return made;
  }

  private void generate(String execution, String document, String packageName) throws Exception {
    GenerateMojo mojo = new GenerateMojo();
    set(mojo, "project", project);
    set(mojo, "execution", new MojoExecution(new MojoDescriptor(), execution));
    set(mojo, "inputSpec", base.resolve(document).toFile());
    set(mojo, "packageName", packageName);
    set(mojo, "output", new File(output.toString()));
    set(mojo, "operations", selected);
    if (more != null) {
      set(mojo, String.valueOf(more[0]), more[1]);
    }
    mojo.execute();
  }

  private static void set(GenerateMojo mojo, String name, Object value) throws Exception {
    for (Class<?> type = GenerateMojo.class; ; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        field.set(mojo, value);
        return;
      } catch (NoSuchFieldException e) {
        // it is declared further up
      }
    }
  }
}
