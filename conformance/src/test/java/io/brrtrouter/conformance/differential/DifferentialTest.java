package io.brrtrouter.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.brrtrouter.conformance.generated.Compilation;
import io.brrtrouter.conformance.generated.TypeSources;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** Documents are compiled together until their sources have so many bytes. */
  private static final int BATCH = 12_000_000;

  /** One document and its sources. */
  private record Prepared(String name, TypeSources sources) {}

  @Test
  void theFastPathNeverDisagreesWithTheTruth(TestReporter reporter) throws Exception {
    assumeTrue(Documents.areThere(), "no documents");
    List<Prepared> documents = prepared();
    long schemas = documents.stream().mapToLong(d -> d.sources().declarations().size()).sum();
    long each = INPUTS / schemas * 11 / 10 + 1; // some have files in them, and are left out
    List<Tally> tallies = new ArrayList<>();
    for (List<Prepared> batch : batches(documents)) {
      SortedMap<String, byte[]> files = new TreeMap<>();
      batch.forEach(document -> files.putAll(document.sources().files()));
      try (URLClassLoader classes = Compilation.of(files)) {
        batch.parallelStream()
            .map(document -> run(document, classes, each))
            .forEachOrdered(tallies::add);
      }
    }
    Tally all = new Tally("all " + tallies.size() + " documents");
    tallies.forEach(all::add);
    String table = table(tallies, all);
    Files.writeString(Path.of("target", "differential.txt"), table);
    reporter.publishEntry(
        "inputs, and disagreements of the fast path and the truth", all.toString());
    assertThat(all.told).as("%d disagreements", all.disagreements).isEmpty();
    assertThat(all.inputs).isGreaterThanOrEqualTo(INPUTS);
  }

  private static Tally run(Prepared document, ClassLoader classes, long each) {
    try {
      return new Trial(document.name(), document.sources(), classes).run(SEED, 0, each);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(document.name(), e);
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

  private static String table(List<Tally> tallies, Tally all) {
    StringBuilder text = new StringBuilder(Tally.head()).append('\n');
    tallies.forEach(tally -> text.append(tally).append('\n'));
    text.append(all).append("\n\n");
    all.unseen.forEach(name -> text.append("never built: ").append(name).append('\n'));
    all.told.forEach(wrong -> text.append(wrong).append('\n'));
    return text.toString();
  }
}
