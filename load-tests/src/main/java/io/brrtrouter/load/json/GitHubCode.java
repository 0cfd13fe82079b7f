package io.brrtrouter.load.json;

import io.brrtrouter.load.process.JavaProcess;
import io.brrtrouter.load.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the generator makes of GitHub's document. It is generated, and what is measured of it
 * compiled, when it is first asked for; then it is kept in {@code target/github} as long as neither
 * document nor generator changes.
 */
final class GitHubCode {
  private static final String CODECS =
"""
      package measured;

      import io.brrtrouter.json.JsonDecoder;
      import io.brrtrouter.json.JsonEncoder;
      import java.util.List;

      public final class Codecs {
        public static final JsonDecoder<SimpleUser> READ_USER = SimpleUserJson::read;
        public static final JsonEncoder<SimpleUser> WRITE_USER = SimpleUserJson::write;
        public static final JsonDecoder<Issue> READ_ISSUE = IssueJson::read;
        public static final JsonEncoder<Issue> WRITE_ISSUE = IssueJson::write;
        public static final JsonDecoder<List<Issue>> READ_ISSUES = in -> in.list(IssueJson::read);
        public static final JsonEncoder<List<Issue>> WRITE_ISSUES =
            (out, value) -> out.list(value, IssueJson::write);
        public static final JsonDecoder<FullRepository> READ_REPOSITORY = FullRepositoryJson::read;
        public static final JsonEncoder<FullRepository> WRITE_REPOSITORY =
            FullRepositoryJson::write;
      }
""";

  private static final ReentrantLock MAKING = new ReentrantLock();
  private static @Nullable GitHubCode made;

  private final JsonNode document;
  private final ClassLoader classes;

  private GitHubCode(JsonNode document, ClassLoader classes) {
    this.document = document;
    this.classes = classes;
  }

  /** Whether there are a document and a generator. */
  static boolean isPossible() {
    return Files.isRegularFile(original()) && Files.isRegularFile(generator());
  }

  /** The code; takes a minute the first time. */
  static GitHubCode instance() {
    MAKING.lock(); // threads of a benchmark share it
    try {
      GitHubCode there = made;
      if (there == null) {
        there = make();
        made = there;
      }
      return there;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      MAKING.unlock();
    }
  }

  /** The part of the document that is measured: schemas and examples. */
  JsonNode document() {
    return document;
  }

  /** A decoder or encoder, by the name that it has above. */
  Object codec(String name) {
    try {
      return classes.loadClass("measured.Codecs").getField(name).get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static GitHubCode make() throws IOException {
    if (!isPossible()) {
      throw new IllegalStateException(
          "needs " + original() + " (-Dbrrtrouter.corpus=) and " + generator());
    }
    Path folder = target().resolve("github");
    Path stamp = folder.resolve("made-of.txt");
    if (!Files.exists(stamp) || !Files.readString(stamp).equals(stamp())) {
      delete(folder); // of another generator, or half made
      Files.createDirectories(folder.resolve("classes"));
      JsonNode whole = JsonMapper.shared().readTree(original());
      Files.writeString(folder.resolve("document.json"), excerpt(whole).toString());
      generate(folder.resolve("sources"));
      compile(folder.resolve("sources"), folder.resolve("classes"));
      Files.writeString(stamp, stamp());
    }
    URL[] path = {folder.resolve("classes").toUri().toURL()};
    return new GitHubCode(
        JsonMapper.shared().readTree(folder.resolve("document.json")),
        new URLClassLoader(path, GitHubCode.class.getClassLoader()));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static ObjectNode excerpt(JsonNode whole) {
    ObjectNode excerpt = Excerpt.of(whole, List.of("simple-user", "issue", "full-repository"));
    ObjectNode issues = excerpt.withObject("/components/schemas").putObject("issues");
    issues.put("type", "array").putObject("items").put("$ref", "#/components/schemas/issue");
    return excerpt;
  }

  private static void generate(Path sources) throws IOException {
    run(
        JavaProcess.java(),
        List.of(
            "-jar",
            generator().toString(),
            "generate",
            "--input-spec",
            original().toString(),
            "--output",
            sources.toString(),
            "--package-name",
            "measured"));
  }

  /** The codecs above and what they use. */
  private static void compile(Path sources, Path classes) throws IOException {
    Path codecs = Files.writeString(sources.resolve("measured/Codecs.java"), CODECS);
    run(
        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
        List.of(
            "-nowarn",
            "-proc:none",
            "-implicit:class",
            "-cp",
            System.getProperty("java.class.path"),
            "-sourcepath",
            sources.toString(),
            "-d",
            classes.toString(),
            codecs.toString()));
  }

  private static void run(String program, List<String> arguments) throws IOException {
    try {
      Tool.at(program).run(arguments);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String stamp() throws IOException {
    return Files.getLastModifiedTime(generator()) + "\n" + original().toRealPath() + "\n" + CODECS;
  }

  private static Path original() {
    String corpus = System.getProperty("brrtrouter.corpus", "../shared/corpus");
    return Path.of(corpus, "openapi-documents/real/github-api-3.0.json");
  }

  private static Path generator() {
    return target().resolve("../../router-codegen/target/brrtrouter.jar").normalize();
  }

  /** The folder that this class was built to. */
  private static Path target() {
    CodeSource source = GitHubCode.class.getProtectionDomain().getCodeSource();
    try {
      Path classes = Path.of(source.getLocation().toURI()).toAbsolutePath();
      return Objects.requireNonNull(classes.getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
