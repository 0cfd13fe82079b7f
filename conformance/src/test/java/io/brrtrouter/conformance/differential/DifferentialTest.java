package io.brrtrouter.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.conformance.generated.Compilation;
import io.brrtrouter.conformance.generated.TypeSources;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * The fast path against the truth, for every schema of every document there is: a million inputs,
 * or as many as {@code -Dbrrtrouter.inputs} says.
 */
class DifferentialTest {
  private static final long INPUTS = Long.getLong("brrtrouter.inputs", 1_000_000);
  private static final long SEED = Long.getLong("brrtrouter.seed", 1);

  /** So many inputs of each type are tried in the first round, and twice as many in each next. */
  private static final long FIRST_ROUND = 1_000;

  private static final long LARGEST_ROUND = 32_000;

  /** So many of a hundred valid requests may take the longer way, as the project promises. */
  private static final double MOST_FALLBACKS = 1;

  /** A share of fewer requests than this says little of a document. */
  private static final long FEWEST = 1000;

  /** Documents are compiled together until their sources have so many bytes. */
  private static final int BATCH = 12_000_000;

  @Test
  void theFastPathNeverDisagreesWithTheTruth(TestReporter reporter) throws Exception {
    assumeTrue(Documents.areThere(), "no documents");
    List<String> unread = new ArrayList<>();
    List<DocumentRun> documents = prepared(unread);
    assertThat(documents).as("documents that can be read; not: %s", unread).isNotEmpty();
    long types = documents.stream().mapToLong(DocumentRun::declared).sum();
    assertThat(types).as("types of these documents").isPositive();
    long each = INPUTS / types * 11 / 10 + 1; // some have files in them, and are left out
    tryOut(documents, each, journal(documents.size(), types, each));
    Tally all = new Tally("all " + documents.size() + " documents");
    documents.forEach(document -> all.add(document.tally()));
    Files.writeString(Path.of("target", "differential.txt"), table(documents, all, unread));
    reporter.publishEntry(
        "inputs, and disagreements of the fast path and the truth", all.toString());
    assertThat(all.told).as("%d disagreements", all.disagreements).isEmpty();
    assertThat(all.inputs).isGreaterThanOrEqualTo(INPUTS);
    if (Documents.areTheCollection()) {
      assertThat(all.fallback()).isLessThanOrEqualTo(MOST_FALLBACKS);
      assertThat(slow(documents)).isSubsetOf(listed());
    }
  }

  private static Journal journal(int documents, long types, long each) throws IOException {
    return new Journal(
        Path.of("target", "differential-%d-%d.journal".formatted(SEED, INPUTS)),
        "%d documents, %d types, %d inputs of each".formatted(documents, types, each),
        Boolean.getBoolean("brrtrouter.resume"));
  }

  /**
   * Rounds over all documents: a run of days has seen all of them soon, and few inputs are tried
   * with code that the virtual machine has not compiled yet.
   */
  private static void tryOut(List<DocumentRun> documents, long each, Journal journal)
      throws IOException {
    List<List<DocumentRun>> batches = batches(documents);
    long count = FIRST_ROUND;
    for (long from = 0; from < each; from += count) {
      count = Math.min(from == 0 ? count : Math.min(2 * count, LARGEST_ROUND), each - from);
      for (List<DocumentRun> batch : batches) {
        tryOut(batch, from, count, journal);
      }
    }
  }

  private static void tryOut(List<DocumentRun> batch, long from, long count, Journal journal)
      throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    batch.forEach(document -> files.putAll(document.sources().files()));
    try (URLClassLoader classes = Compilation.of(files)) {
      batch.parallelStream()
          .forEach(document -> document.tryOut(classes, SEED, from, count, journal));
    }
  }

  /** The documents of which more valid requests take the longer way than should. */
  private static List<String> slow(List<DocumentRun> documents) {
    return documents.stream()
        .map(DocumentRun::tally)
        .filter(tally -> tally.usual >= FEWEST && tally.fallback() > MOST_FALLBACKS)
        .map(tally -> tally.document)
        .toList();
  }

  /** Those that are known, each with its reason. */
  private static List<String> listed() throws IOException {
    try (InputStream in = DifferentialTest.class.getResourceAsStream("longer-way.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2)[0])
          .toList();
    }
  }

  private static List<DocumentRun> prepared(List<String> unread) throws IOException {
    List<DocumentRun> prepared = new ArrayList<>();
    for (Path file : Documents.files()) {
      Documents.Read read = Documents.read(file);
      if (read.document() == null) {
        unread.add(read.name() + ": " + read.why());
      } else {
        TypeSources sources = TypeSources.of(read.document(), "d" + prepared.size());
        prepared.add(new DocumentRun(read.name(), sources));
      }
    }
    return prepared;
  }

  private static List<List<DocumentRun>> batches(List<DocumentRun> documents) {
    List<List<DocumentRun>> batches = new ArrayList<>();
    long room = 0;
    for (DocumentRun document : documents) {
      long size = document.sources().files().values().stream().mapToLong(f -> f.length).sum();
      if (batches.isEmpty() || room < size) {
        batches.add(new ArrayList<>());
        room = BATCH;
      }
      batches.getLast().add(document);
      room -= size;
    }
    return batches;
  }

  private static String table(List<DocumentRun> documents, Tally all, List<String> unread) {
    StringBuilder text = new StringBuilder(Tally.head()).append('\n');
    documents.forEach(document -> text.append(document.tally()).append('\n'));
    text.append(all).append("\n\n");
    for (DocumentRun document : documents) {
      for (String type : document.unseen()) {
        text.append("never built: ").append(document.tally().document).append(' ').append(type);
        text.append('\n');
      }
    }
    unread.forEach(document -> text.append("not read: ").append(document).append('\n'));
    all.told.forEach(wrong -> text.append(wrong).append('\n'));
    return text.toString();
  }
}
