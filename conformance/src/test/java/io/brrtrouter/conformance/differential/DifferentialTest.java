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
import java.util.Set;
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

  /** So many inputs of each type are tried, then it is noted what became of them. */
  private static final long SLICE = 1_000;

  /** So many of a hundred valid requests may take the longer way, as the project promises. */
  private static final double MOST_FALLBACKS = 1;

  /** A share of fewer requests than this says little of a document. */
  private static final long FEWEST = 1000;

  /** Documents are compiled together until their sources have so many bytes. */
  private static final int BATCH = 12_000_000;

  /** One document and its sources. */
  private record Prepared(String name, TypeSources sources) {}

  /** What came of one document, and the types within unions of which no value was built. */
  private record Outcome(Tally tally, Set<String> unseen) {}

  @Test
  void theFastPathNeverDisagreesWithTheTruth(TestReporter reporter) throws Exception {
    assumeTrue(Documents.areThere(), "no documents");
    List<Prepared> documents = prepared();
    long schemas = documents.stream().mapToLong(d -> d.sources().declarations().size()).sum();
    long each = INPUTS / schemas * 11 / 10 + 1; // some have files in them, and are left out
    String run = "differential-%d-%d.journal".formatted(SEED, INPUTS);
    Journal journal = new Journal(Path.of("target", run), Boolean.getBoolean("brrtrouter.resume"));
    List<Outcome> outcomes = new ArrayList<>();
    for (List<Prepared> batch : batches(documents)) {
      SortedMap<String, byte[]> files = new TreeMap<>();
      batch.forEach(document -> files.putAll(document.sources().files()));
      try (URLClassLoader classes = Compilation.of(files)) {
        batch.parallelStream()
            .map(document -> run(document, classes, each, journal))
            .forEachOrdered(outcomes::add);
      }
    }
    Tally all = new Tally("all " + outcomes.size() + " documents");
    outcomes.forEach(outcome -> all.add(outcome.tally()));
    Files.writeString(Path.of("target", "differential.txt"), table(outcomes, all));
    reporter.publishEntry(
        "inputs, and disagreements of the fast path and the truth", all.toString());
    assertThat(all.told).as("%d disagreements", all.disagreements).isEmpty();
    assertThat(all.inputs).isGreaterThanOrEqualTo(INPUTS);
    if (System.getProperty("brrtrouter.documents", "").isEmpty()) {
      assertThat(all.fallback()).isLessThanOrEqualTo(MOST_FALLBACKS);
    }
    assertThat(slow(outcomes)).isSubsetOf(listed());
  }

  private static Outcome run(Prepared document, ClassLoader classes, long each, Journal journal) {
    try {
      Trial trial = new Trial(document.name(), document.sources(), classes);
      Tally tally = new Tally(document.name());
      tally.types = trial.types();
      tally.within = trial.within();
      for (long from = 0; from < each; from += SLICE) {
        Tally slice = journal.known(document.name(), from);
        if (slice == null) {
          slice = trial.run(SEED, from, Math.min(SLICE, each - from));
          journal.note(from, slice);
        }
        tally.add(slice);
      }
      return new Outcome(tally, trial.unseen());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(document.name(), e);
    }
  }

  /** The documents of which more valid requests take the longer way than should. */
  private static List<String> slow(List<Outcome> outcomes) {
    return outcomes.stream()
        .map(Outcome::tally)
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

  private static List<Prepared> prepared() throws Exception {
    List<Prepared> prepared = new ArrayList<>();
    for (Path file : Documents.files()) {
      Documents.Read read = Documents.read(file);
      if (read != null) {
        TypeSources sources = TypeSources.of(read.document(), "d" + prepared.size());
        prepared.add(new Prepared(read.name(), sources));
      }
    }
    return prepared;
  }

  private static List<List<Prepared>> batches(List<Prepared> documents) {
    List<List<Prepared>> batches = new ArrayList<>();
    long room = 0;
    for (Prepared document : documents) {
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

  private static String table(List<Outcome> outcomes, Tally all) {
    StringBuilder text = new StringBuilder(Tally.head()).append('\n');
    outcomes.forEach(outcome -> text.append(outcome.tally()).append('\n'));
    text.append(all).append("\n\n");
    for (Outcome outcome : outcomes) {
      for (String type : outcome.unseen()) {
        text.append("never built: ").append(outcome.tally().document).append(' ').append(type);
        text.append('\n');
      }
    }
    all.told.forEach(wrong -> text.append(wrong).append('\n'));
    return text.toString();
  }
}
