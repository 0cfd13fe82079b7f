package io.brrtrouter.conformance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.codegen.plan.Declaration;
import io.brrtrouter.conformance.differential.FaultyCodec;
import io.brrtrouter.conformance.generated.Compilation;
import io.brrtrouter.conformance.generated.TypeSources;
import io.brrtrouter.conformance.instances.Chance;
import io.brrtrouter.openapi.read.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who watches the differential test: mistakes are made in generated codecs, one at a time, and each
 * must be noticed. What is not noticed is listed, with why nobody could.
 */
class SeededFaultsTest {
  private static final int FAULTS = Integer.getInteger("brrtrouter.faults", 72);
  private static final int INPUTS = 6_000;
  private static final String PACKAGE = "faulty";

  @TempDir private Path folder;

  @Test
  void everySeededFaultIsNoticed(TestReporter reporter) throws Exception {
    TypeSources sources =
        TypeSources.of(
            Objects.requireNonNull(
                new DocumentReader(Set.of()).read("faults.yaml", text("faults.yaml")).document()),
            PACKAGE);
    Path right = Files.createDirectory(folder.resolve("right"));
    Compilation.compile(sources.files(), right);
    Map<String, Long> fallbacks = fallbacks(sources, right);
    List<Fault> faults = some(all(sources), FAULTS);
    List<String> unnoticed = new ArrayList<>();
    Map<String, Integer> kinds = new TreeMap<>();
    int seeded = 0;
    for (Fault fault : faults) {
      Path wrong = Files.createTempDirectory(folder, "wrong");
      if (!compiles(sources, fault, right, wrong)) {
        continue;
      }
      URL[] path = {wrong.toUri().toURL(), right.toUri().toURL()};
      try (URLClassLoader classes = new URLClassLoader(path, getClass().getClassLoader())) {
        if (!initializes(classes, fault.type())) {
          continue;
        }
        seeded++;
        kinds.merge(fault.kind(), 1, Integer::sum);
        FaultyCodec codec = new FaultyCodec(sources, classes, fault.type()).tried(INPUTS);
        if (codec.wrong().isEmpty()
            && !codec.isUnfit()
            && codec.fallbacks() <= fallbacks.get(fault.type())) {
          unnoticed.add(fault.toString());
        }
      }
    }
    reporter.publishEntry(
        "seeded faults",
        "%d, of which %d were noticed %s".formatted(seeded, seeded - unnoticed.size(), kinds));
    assertThat(unnoticed).isSubsetOf(text("unnoticed.txt").lines().toList());
    assertThat(seeded).isGreaterThanOrEqualTo(50);
  }

  /** Whether the codec with the fault loads: one that does not is noticed by everybody. */
  private static boolean initializes(ClassLoader classes, String type)
      throws ClassNotFoundException {
    try {
      Class.forName(PACKAGE + "." + type + "Json", true, classes);
      return true;
    } catch (ExceptionInInitializerError e) {
      return false;
    }
  }

  /** How many valid texts the codecs give up as they are, by type: none of them is wrong. */
  private Map<String, Long> fallbacks(TypeSources sources, Path right) throws Exception {
    Map<String, Long> fallbacks = new TreeMap<>();
    URL[] path = {right.toUri().toURL()};
    try (URLClassLoader classes = new URLClassLoader(path, getClass().getClassLoader())) {
      for (String type : sources.declarations().keySet()) {
        FaultyCodec codec = new FaultyCodec(sources, classes, type).tried(INPUTS);
        assertThat(codec.wrong()).as(type).isEmpty();
        assertThat(codec.isUnfit()).as(type).isFalse();
        fallbacks.put(type, codec.fallbacks());
      }
    }
    return fallbacks;
  }

  private static List<Fault> all(TypeSources sources) {
    List<Fault> faults = new ArrayList<>();
    for (Declaration type : sources.declarations().values()) {
      byte[] source = sources.files().get(PACKAGE + "/" + type.name() + "Json.java");
      if (source != null) {
        faults.addAll(Fault.of(type.name(), new String(source, StandardCharsets.UTF_8)));
      }
    }
    return faults;
  }

  /** As many as are tried, of every kind in turn: always the same of the same sources. */
  static List<Fault> some(List<Fault> all, int most) {
    Map<String, List<Fault>> kinds = new TreeMap<>();
    all.forEach(fault -> kinds.computeIfAbsent(fault.kind(), k -> new ArrayList<>()).add(fault));
    kinds.values().forEach(SeededFaultsTest::shuffle);
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (List<Fault> kind : kinds.values()) {
        if (i < kind.size() && faults.size() < most) {
          faults.add(kind.get(i));
        }
      }
    }
    return faults;
  }

  private static void shuffle(List<Fault> faults) {
    Chance chance = new Chance(2026);
    for (int i = faults.size() - 1; i > 0; i--) {
      Collections.swap(faults, i, chance.below(i + 1));
    }
  }

  /** Whether the compiler takes it; one that it refuses is noticed at once, and not counted. */
  private static boolean compiles(TypeSources sources, Fault fault, Path right, Path wrong)
      throws IOException {
    SortedMap<String, byte[]> file = new TreeMap<>();
    file.put(
        PACKAGE + "/" + fault.type() + "Json.java",
        fault.source().getBytes(StandardCharsets.UTF_8));
    try {
      Compilation.compile(file, wrong, right);
      return true;
    } catch (IllegalStateException refused) {
      return false;
    }
  }

  static String text(String resource) throws IOException {
    try (InputStream in = SeededFaultsTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
