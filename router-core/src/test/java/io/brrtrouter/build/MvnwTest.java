package io.brrtrouter.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts every build, among made-up JDKs and Mavens. */
class MvnwTest {

  private static final Path SCRIPT = Path.of(System.getProperty("brrtrouter.root", ".."), "mvnw");
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "sed",
          "awk",
          "tr",
          "mkdir",
          "mktemp",
          "mv",
          "rm",
          "tar",
          "gzip",
          "curl",
          "openssl",
          "sha512sum",
          "shasum",
          "cp");

  @TempDir Path home;

  @BeforeEach
  void onAMachineWithAShell() throws IOException {
    assumeTrue(File.separatorChar == '/', "mvnw is for POSIX shells; mvnw.cmd is its twin");
    Files.createDirectories(home.resolve("bin"));
    for (String tool : TOOLS) {
      for (String folder : List.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/bin")) {
        Path found = Path.of(folder, tool);
        if (Files.isExecutable(found)) {
          executable(home.resolve("bin").resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
          break;
        }
      }
    }
  }

  @Test
  void takesTheJdkOfJavaHomeIfItQualifies() throws Exception {
    installMaven("3.9.9");
    Path jdk = installJdk("jdk", "21.0.4");

    assertThat(run(Map.of("JAVA_HOME", jdk.toString()), "verify"))
        .contains("JAVA_HOME=" + jdk + "\n")
        .contains("arguments: verify");
  }

  @Test
  void takesTheNewestJdkWhereJavaHomeIsTooOld() throws Exception {
    installMaven("3.9.9");
    Path old = installJdk("old", "17.0.11");
    installJdk(".sdkman/candidates/java/21-tem", "21.0.4");
    Path newest = installJdk(".sdkman/candidates/java/98-tem", "98.0.1");

    assertThat(run(Map.of("JAVA_HOME", old.toString()), "verify"))
        .contains("JAVA_HOME=" + newest + "\n");
  }

  @Test
  void passesOverARuntimeWithoutACompiler() throws Exception {
    installMaven("3.9.9");
    Path jdk = installJdk(".sdkman/candidates/java/98-tem", "98.0.1");
    Path runtime = installJdk(".sdkman/candidates/java/99-jre", "99");
    Files.delete(runtime.resolve("bin/javac"));

    assertThat(run(Map.of(), "verify")).contains("JAVA_HOME=" + jdk + "\n");
  }

  @Test
  void fetchesMavenFromWhereApachePublishesItWhereNoRepositoryIsKnown() throws Exception {
    installJdk(".sdkman/candidates/java/98-tem", "98.0.1");
    executable(home.resolve("bin/curl"), "#!/bin/sh\necho forged >\"$3\"\n");

    assertThat(run(Map.of(), "verify"))
        .contains("fetching https://archive.apache.org/dist/maven/maven-3/3.9.")
        .contains("wrong checksum")
        .endsWith("exit 1");
  }

  @Test
  void saysWhatToInstallWhereThereIsNoMavenAndNoneCanBeFetched() throws Exception {
    installJdk(".sdkman/candidates/java/98-tem", "98.0.1");
    executable(home.resolve("bin/curl"), "#!/bin/sh\nexit 6\n");

    assertThat(run(Map.of(), "verify"))
        .contains("no Maven 3.8.6 or later on the path")
        .contains("apt-get install maven")
        .contains("MVNW_REPOURL")
        .endsWith("exit 1");
  }

  @Test
  void refusesAnArchiveWithAnotherChecksum() throws Exception {
    installJdk(".sdkman/candidates/java/98-tem", "98.0.1");
    String repository = repositoryWithForgedMaven();

    assertThat(run(Map.of("MVNW_REPOURL", repository), "verify"))
        .contains("wrong checksum")
        .endsWith("exit 1");
  }

  @Test
  void findsTheMirrorOfTheSettingsPastCommentsAndOtherMirrors() throws Exception {
    installJdk(".sdkman/candidates/java/98-tem", "98.0.1");
    String repository = repositoryWithForgedMaven();
    Files.writeString(
        Files.createDirectories(home.resolve(".m2")).resolve("settings.xml"),
        """
        <settings>
          <!-- <mirror><mirrorOf>*</mirrorOf><url>file:///commented-out</url></mirror> -->
          <mirrors>
            <mirror><url>file:///other</url><mirrorOf>jboss</mirrorOf></mirror>
            <mirror><mirrorOf>external:*</mirrorOf><url>
              %s
            </url></mirror>
          </mirrors>
        </settings>
        """
            .formatted(repository));

    assertThat(run(Map.of(), "verify"))
        .contains("fetching " + repository + "/org/apache/maven")
        .contains("wrong checksum");
  }

  @Test
  void hasAnOlderMavenFetchTheNewer() throws Exception {
    installJdk(".sdkman/candidates/java/98-tem", "98.0.1");
    installMaven("3.6.3");

    assertThat(run(Map.of(), "verify"))
        .contains("by means of Maven 3.6.3")
        .contains("-Dartifact=org.apache.maven:apache-maven:3.9.");
  }

  private Path installJdk(String folder, String version) throws IOException {
    Path jdk = home.resolve(folder);
    executable(jdk.resolve("bin/java"), "#!/bin/sh\n");
    executable(jdk.resolve("bin/javac"), "#!/bin/sh\n");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private void installMaven(String version) throws IOException {
    executable(
        home.resolve("bin/mvn"),
        """
        #!/bin/sh
        if [ "$1" = -v ]; then echo "Apache Maven %s (abc)"; exit; fi
        echo "JAVA_HOME=$JAVA_HOME"
        echo "arguments: $*"
        """
            .formatted(version));
  }

  private String repositoryWithForgedMaven() throws IOException {
    String script = Files.readString(SCRIPT);
    String version = script.replaceAll("(?s).*\nmaven=([0-9.]+)\n.*", "$1");
    Path archive =
        home.resolve("repository/org/apache/maven/apache-maven/" + version)
            .resolve("apache-maven-" + version + "-bin.tar.gz");
    Files.createDirectories(archive.getParent());
    Files.writeString(archive, "not Maven");
    return "file://" + home.resolve("repository");
  }

  private String run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", SCRIPT.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", home.resolve("bin").toString());
    builder.environment().put("HOME", home.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return output + "exit " + process.waitFor();
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
