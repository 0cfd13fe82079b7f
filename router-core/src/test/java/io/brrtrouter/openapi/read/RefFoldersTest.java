package io.brrtrouter.openapi.read;

import static io.brrtrouter.openapi.read.Marked.HEAD_3_0;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files of this machine a document may refer to. */
class RefFoldersTest {
  private static final String SECRET = "hunter2";

  @TempDir private Path path;

  @BeforeEach
  void setUp() {
    new Folder(path)
        .with("shared/pet.yaml", "type: object\n")
        .with("secret.yaml", "password: " + SECRET + "\ntype: object\n")
        .with("openapi/.env", "PASSWORD=" + SECRET + "\n")
        .with("openapi/key.pem", "-----BEGIN: [" + SECRET + "\n")
        .with("openapi/parts/tag.yaml", "type: string\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.yaml",
        "parts/../../secret.yaml",
        "%2E%2E/secret.yaml",
        "../no-such-file.yaml",
        "../../../../../../../../../../etc/passwd",
        "/etc/hostname",
        "/proc/self/environ"
      })
  void aFileOutsideOfTheDocumentsFolderIsNotOpened(String ref) {
    ReadResult result = referringTo(ref);
    assertThat(result.document()).isNull();
    assertThat(result.render())
        .contains("api.yaml:4:34: error:")
        .contains("is not read: it is outside of the document's folder")
        .contains("--ref-folders")
        .doesNotContain(SECRET, "root:");
  }

  @Test
  void aFileIsNotNamedByAUrl() {
    assertThat(referringTo(path.resolve("openapi/parts/tag.yaml").toUri().toString()).render())
        .contains("references to 'file:' are not followed");
  }

  @Test
  void whereALinkLeadsCounts() throws IOException {
    Files.createSymbolicLink(path.resolve("openapi/link.yaml"), path.resolve("secret.yaml"));
    Files.createSymbolicLink(path.resolve("openapi/up"), path);
    Files.createSymbolicLink(
        path.resolve("openapi/inside.yaml"), path.resolve("openapi/parts/tag.yaml"));
    assertThat(referringTo("link.yaml").render())
        .contains("is outside of the document's folder")
        .doesNotContain(SECRET);
    assertThat(referringTo("up/secret.yaml").render())
        .contains("is outside of the document's folder");
    assertThat(referringTo("inside.yaml").render()).isEmpty();
  }

  @Test
  void aDocumentBehindALinkHasBothFolders() throws IOException {
    referringTo("parts/tag.yaml");
    Path deployed = Files.createDirectories(path.resolve("etc"));
    Files.createSymbolicLink(deployed.resolve("api.yaml"), path.resolve("openapi/api.yaml"));
    Files.createSymbolicLink(deployed.resolve("parts"), path.resolve("openapi/parts"));
    assertThat(new DocumentReader(Set.of()).read(deployed.resolve("api.yaml")).render()).isEmpty();
  }

  @Test
  void foldersThatWereAllowedAreRead() {
    Path shared = path.resolve("shared");
    assertThat(referringTo("../shared/pet.yaml").document()).isNull();
    assertThat(referringTo("../shared/pet.yaml", shared).render()).isEmpty();
    assertThat(referringTo("../secret.yaml", shared).document()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {".env", "key.pem"})
  void whatIsNoPartOfADocumentIsNotQuoted(String ref) {
    ReadResult result = referringTo(ref);
    assertThat(result.document()).isNull();
    assertThat(result.render()).contains(ref).doesNotContain(SECRET);
  }

  @Test
  void whatIsNoFileIsNotOpened() {
    assertThat(referringTo("parts").render()).contains("it is not a file");
  }

  private ReadResult referringTo(String ref, Path... folders) {
    Folder folder = new Folder(path.resolve("openapi"));
    folder.with(
        "api.yaml", HEAD_3_0 + "paths: {}\ncomponents: {schemas: {A: {$ref: '" + ref + "'}}}");
    return new DocumentReader(Set.of(), Set.of(folders))
        .read(path.resolve("openapi").resolve("api.yaml"));
  }
}
