package io.brrtrouter.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffMojoTest {
  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Pets, version: '1'}
      paths:
        /pets:
          get:
            operationId: listPets
            responses: {'204': {description: none}}
      """;

  @TempDir private Path base;
  private DiffMojo mojo;

  @BeforeEach
  void makeAGate() throws Exception {
    Files.writeString(base.resolve("released.yaml"), DOCUMENT);
    Files.writeString(base.resolve("pets.yaml"), DOCUMENT);
    mojo = new DiffMojo();
    set("oldSpec", base.resolve("released.yaml").toFile());
    set("inputSpec", base.resolve("pets.yaml").toFile());
  }

  @Test
  void whatBreaksNobodyPasses() throws IOException {
    Files.writeString(base.resolve("pets.yaml"), DOCUMENT + "  /more: {}\n");

    assertThatCode(mojo::execute).doesNotThrowAnyException();
  }

  @Test
  void whatBreaksClientsFailsTheBuildWithItsPlace() throws IOException {
    Files.writeString(base.resolve("pets.yaml"), DOCUMENT.replace("get:", "put:"));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("released.yaml:6:7: breaking: the operation is removed")
        .hasMessageContaining("in GET /pets")
        .hasMessageContaining("replace oldSpec by the new document");
  }

  @Test
  void aReportIsWrittenEvenIfTheBuildFails() throws Exception {
    Path report = base.resolve("target/changes.md");
    set("diffReport", report.toFile());
    Files.writeString(base.resolve("pets.yaml"), DOCUMENT.replace("get:", "put:"));

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);

    assertThat(report).content().contains("## Breaking", "the operation is removed");
  }

  @Test
  void itCanBeLeftOutOrOnlyTold() throws Exception {
    Files.writeString(base.resolve("pets.yaml"), DOCUMENT.replace("get:", "put:"));

    set("failOn", "none");
    assertThatCode(mojo::execute).doesNotThrowAnyException();
    set("failOn", "breaking");
    set("skip", true);
    assertThatCode(mojo::execute).doesNotThrowAnyException();
    set("skip", false);
    set("failOn", "warnings");
    assertThatThrownBy(mojo::execute).hasMessageContaining("not 'warnings'");
  }

  @Test
  void aMissingOrWrongVersionFailsTheBuild() throws Exception {
    Files.writeString(base.resolve("released.yaml"), DOCUMENT.replace("'204'", "'2040'"));
    assertThatThrownBy(mojo::execute).hasMessageContaining("released.yaml:7:");

    set("oldSpec", base.resolve("absent.yaml").toFile());
    assertThatThrownBy(mojo::execute).hasMessageContaining("absent.yaml: set oldSpec");
  }

  private void set(String name, Object value) throws Exception {
    Field field;
    try {
      field = DiffMojo.class.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      field = DocumentMojo.class.getDeclaredField(name);
    }
    field.setAccessible(true);
    field.set(mojo, value);
  }
}
