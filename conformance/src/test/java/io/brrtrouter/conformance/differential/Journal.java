package io.brrtrouter.conformance.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What has been tried so far, slice by slice, in a file: progress for people, and where a run that
 * was interrupted goes on. Safe for concurrent use.
 */
final class Journal {
  private final Path file;
  private final Map<String, Tally> known = new HashMap<>();
  private final long start = System.nanoTime();
  private long tried;

  /**
   * Of a run.
   *
   * @param resumes whether what the file has counts; else it begins anew
   */
  Journal(Path file, boolean resumes) throws IOException {
    this.file = file;
    Files.createDirectories(file.getParent());
    if (!resumes) {
      Files.deleteIfExists(file);
    } else if (Files.isRegularFile(file)) {
      Files.readAllLines(file).forEach(this::read);
    }
  }

  private void read(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length >= 5) {
      known.put(parts[2] + "\t" + parts[3], Tally.of(parts[2], parts[4], List.of(parts)));
    }
  }

  /** What became of a slice earlier; null: it is still to be tried. */
  synchronized Tally known(String document, long slice) {
    return known.get(document + "\t" + slice);
  }

  /** Notes what became of a slice. */
  synchronized void note(long slice, Tally tally) {
    tried += tally.inputs;
    long seconds = Math.max(1, (System.nanoTime() - start) / 1_000_000_000);
    List<String> parts = new ArrayList<>();
    parts.add(tried + " in " + seconds + " s");
    parts.add(tried / seconds + " a second");
    parts.add(tally.document);
    parts.add(Long.toString(slice));
    parts.add(tally.counts());
    tally.told.forEach(wrong -> parts.add(wrong.replaceAll("[\t\r\n]", " ")));
    try {
      Files.writeString(
          file,
          String.join("\t", parts) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
