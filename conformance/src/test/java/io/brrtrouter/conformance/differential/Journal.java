package io.brrtrouter.conformance.differential;

import static java.nio.charset.StandardCharsets.UTF_8;

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
 * What has been tried so far, share by share, in a file: progress for people, and where a run that
 * was interrupted goes on. Safe for concurrent use.
 */
final class Journal {
  private final Path file;
  private final Map<String, Tally> known = new HashMap<>();
  private final long start = System.nanoTime();
  private long earlier;
  private long tried;

  /**
   * Of a run.
   *
   * @param what which documents and how many inputs of each type; only of the same it goes on
   * @param resumes whether what the file has counts; else it begins anew
   */
  Journal(Path file, String what, boolean resumes) throws IOException {
    this.file = file;
    Files.createDirectories(file.getParent());
    if (resumes && Files.isRegularFile(file)) {
      String text = Files.readString(file);
      List<String> whole = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
      if (whole.isEmpty() || !whole.getFirst().equals(what)) {
        throw new IllegalStateException(file + " is of another run, not of " + what);
      }
      whole.stream().skip(1).forEach(this::read);
      Files.writeString(file, String.join("\n", whole) + "\n"); // without a line that is cut off
    } else {
      Files.writeString(file, what + "\n");
    }
  }

  private void read(String line) {
    String[] parts = line.split("\t", -1);
    Tally tally = Tally.of(parts[1], parts[3], List.of(parts).subList(4, parts.length));
    known.put(parts[1] + "\t" + parts[2], tally);
    earlier += tally.inputs;
  }

  /** What became of a share earlier; null: it is still to be tried. */
  synchronized Tally known(String document, long from, int first) {
    return known.get(document + "\t" + share(from, first));
  }

  /**
   * Notes what became of a share.
   *
   * @param from the number of the first input of each type
   * @param first the number of the first type
   */
  synchronized void note(long from, int first, Tally tally) {
    tried += tally.inputs;
    long seconds = Math.max(1, (System.nanoTime() - start) / 1_000_000_000);
    List<String> parts = new ArrayList<>();
    parts.add("%d inputs, %d a second".formatted(earlier + tried, tried / seconds));
    parts.add(tally.document);
    parts.add(share(from, first));
    parts.add(tally.counts());
    tally.told.forEach(wrong -> parts.add(wrong.replaceAll("[\t\r\n]", " ")));
    byte[] line = (String.join("\t", parts) + "\n").getBytes(UTF_8);
    try {
      Files.write(file, line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String share(long from, int first) {
    return "inputs from %d of types from %d".formatted(from, first);
  }
}
