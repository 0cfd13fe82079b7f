package io.brrtrouter.server;

import static io.brrtrouter.server.StrictNotes.isProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.server.RawClient.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms with files far larger than the heap of the service, over a socket. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class FormUploadsTest {
  private static final long LARGE = 512L << 20;
  private static final byte[] BLOCK = "a line of a file\r\n--bo\r\n".repeat(2000).getBytes();
  private static final String END = "\n--boundary--\n";

  private Process process;
  private int port;
  private Path files;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    files = folder;
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                FormUploads.class.getName())
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    while (!line.contains("port=")) {
      line = output.readLine();
    }
    port = Integer.parseInt(line.replaceFirst(".*port=", ""));
    Thread.startVirtualThread(() -> output.lines().forEach(ignored -> {}));
  }

  @AfterAll
  void stop() {
    process.destroyForcibly();
  }

  private static String field(String name, String value) {
    return "--boundary\nContent-Disposition: form-data; name=\"" + name + "\"\n\n" + value + "\n";
  }

  private static String file(String name, String more) {
    return "--boundary\nContent-Disposition: form-data; name=\""
        + name
        + "\"; filename=\"f.bin\"\n"
        + more
        + "\n";
  }

  private static int length(String text) {
    return text.replace("\n", "\r\n").length();
  }

  private RawClient post(String target, long length) throws IOException {
    return new RawClient(port)
        .patience(60_000)
        .send(
            "POST "
                + target
                + " HTTP/1.1\nHost: x\nContent-Type: multipart/form-data;"
                + " boundary=boundary\nContent-Length: "
                + length
                + "\n\n");
  }

  private Answer form(String target, String form) throws IOException {
    try (RawClient client = post(target, length(form))) {
      return client.send(form).answer();
    }
  }

  private static void blocks(RawClient client, long size) throws IOException {
    for (long sent = 0; sent < size; sent += BLOCK.length) {
      client.sendExactly(BLOCK);
    }
  }

  private long spooled() throws IOException {
    try (Stream<Path> all = Files.list(files)) {
      return all.filter(file -> file.getFileName().toString().endsWith(".part")).count();
    }
  }

  private void nothingIsLeft() throws Exception {
    long until = System.nanoTime() + 1_000_000_000;
    while (spooled() > 0 && System.nanoTime() < until) {
      Thread.sleep(10);
    }
    assertThat(spooled()).as("files on disk a second later").isZero();
    String form = field("title", "x") + file("file", "") + "abc" + END;
    assertThat(form("/single", form).text()).as("by the only worker").isEqualTo("x: f.bin 3");
  }

  /** The only file comes last, or the field comes last. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFileLargerThanTheHeapIsHandledWhole(boolean fileLast) throws Exception {
    String field = field("title", "large");
    String head = file("file", "Content-Type: image/png\n");
    long size = (LARGE / BLOCK.length + 1) * BLOCK.length;
    String before = fileLast ? field + head : head;
    String after = fileLast ? END : "\n" + field + "--boundary--\n";
    try (RawClient client = post("/single", length(before) + size + length(after))) {
      client.send(before);
      blocks(client, size);
      Answer answer = client.send(after).answer();
      assertThat(answer.text()).isEqualTo("large: f.bin " + size);
    }
    nothingIsLeft();
  }

  @Test
  void aFileThatComesLastIsReadWhileItComes() throws Exception {
    String before = field("title", "early") + file("file", "");
    try (RawClient client = post("/single", 1_000_000)) {
      assertThat(client.send(before + "abc" + "d".repeat(100)).answer().text()).isEqualTo("abc");
    }
    nothingIsLeft();
  }

  @Test
  void filesOfAListAndThoseBeforeOtherFieldsAreRead() throws Exception {
    String form =
        file("more", "")
            + "a".repeat(100_000)
            + "\n"
            + file("file", "")
            + "b\n"
            + file("more", "")
            + "\n"
            + field("title", "list")
            + field("submit", "Send");
    assertThat(form("/forms", form + "--boundary--").text())
        .isEqualTo("list: f.bin 1, f.bin 100000, f.bin 0");
    nothingIsLeft();
  }

  @ParameterizedTest
  @CsvSource({"/forms, true", "/single, true", "/single, false"})
  void anUploadThatBreaksOffReleasesEverything(String target, boolean fileLast) throws Exception {
    String before = (fileLast ? field("title", "gone") : "") + file("file", "");
    try (RawClient client = post(target, 100_000_000)) {
      client.send(before);
      blocks(client, 4_000_000);
    }
    nothingIsLeft();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title=x | /file   | required
          file=abc | /title  | required
          title=much too long for this field; file=abc | /title | maxLength
          title=x; file=ab                  | /file   | minLength
          file=ab; title=x                  | /file   | minLength
          title=x; file=abc; other=1        | /other  | additionalProperties
          other=1; title=x; file=abc        | /other  | additionalProperties
          """)
  void formsAreHeldAgainstTheirSchema(String parts, String pointer, String keyword)
      throws Exception {
    StringBuilder form = new StringBuilder();
    for (String part : parts.split(";")) {
      String[] pair = part.strip().split("=");
      form.append(
          pair[0].equals("file") ? file("file", "") + pair[1] + "\n" : field(pair[0], pair[1]));
    }
    String text = isProblem(form("/single", form + "--boundary--\n"), 400).text();
    assertThat(text).contains("\"" + pointer + "\"", "\"" + keyword + "\"");
    nothingIsLeft();
  }

  @Test
  void itemsAndMediaTypesAreHeldAgainstTheDocument() throws Exception {
    String form =
        field("title", "x")
            + file("file", "Content-Type: text/plain\n")
            + "abc\n"
            + file("more", "")
            + "a".repeat(1_000_001)
            + "\n";
    String text = isProblem(form("/forms", form + "--boundary--"), 400).text();
    assertThat(text).contains("\"/file\"", "\"encoding\"", "\"/more/0\"", "\"maxLength\"");
    nothingIsLeft();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--boundary\n",
        "--boundary\nContent-Disposition: form-data; name=title\n\nx",
        "TITLE--boundary\nContent-Disposition: form-data; name=file\n\nabcdef",
        "TITLE--boundary\nContent-Disposition: form-data; name=file\n\nabcdef\n--boundary",
        "TITLE--boundary\nContent-Disposition: form-data; name=file\n\nabcdef\n--boundary\nx\n",
        "TITLEFILE--boundary\nContent-Disposition: form-data; name=title\n\nx\n--boundary--",
        "FILE--boundary\nContent-Disposition: form-data; name=title\n\nx",
        "nonsense",
      })
  void aFormWithoutItsEndIsABadRequest(String text) throws Exception {
    String form =
        text.replace("TITLE", field("title", "x")).replace("FILE", file("file", "") + "abc\n");
    isProblem(form("/single", form), 400);
    nothingIsLeft();
  }

  @Test
  void emptyContentIsNoContent() throws Exception {
    String text = isProblem(form("/single", ""), 400).text();
    assertThat(text).contains("\"required\"");
    try (RawClient client = new RawClient(port)) {
      client.send(
          "POST /single HTTP/1.1\nHost: x\nTransfer-Encoding: chunked\nContent-Type:"
              + " multipart/form-data; boundary=b\n\n0\n\n");
      assertThat(isProblem(client.answer(), 400).text()).contains("\"required\"");
    }
  }

  @Test
  void aFormThatGrowsTooLargeIsRefused() throws Exception {
    try (RawClient client = post("/single", 800L << 20)) {
      isProblem(client.answer(), 413);
    }
    String huge = field("title", "a".repeat(2 << 20));
    isProblem(form("/single", huge + "--boundary--"), 413);
    nothingIsLeft();
  }
}
