package io.brrtrouter.conformance.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What the inputs to one document's schemas came to. Not safe for concurrent use. */
final class Tally {
  /** More disagreements than anybody reads. */
  private static final int ENOUGH = 40;

  final String document;

  /** Types that are tried, and types that are tried within unions. */
  int types;

  int within;

  /** All inputs. */
  long inputs;

  /** Those, of those looked at, that the truth accepts and a Java type holds: they are served. */
  long valid;

  /**
   * Those among them that are what clients send, and those of these that were no matter of one
   * pass.
   */
  long usual;

  long fallbacks;

  /** Those that were no matter of one pass, of all other valid ones that were looked at. */
  long rareFallbacks;

  /** Those that the truth accepts and no Java type holds: they are answered with 400. */
  long unheld;

  long unheldUsual;

  /** Values that were written without a doubt, and with one. */
  long encoded;

  long doubts;

  /**
   * Values that broke the rules: those that were doubted, and those that became right once written.
   */
  long caught;

  long mended;
  long disagreements;
  final List<String> told = new ArrayList<>();

  Tally(String document) {
    this.document = document;
  }

  void disagree(String what) {
    disagreements++;
    if (told.size() < ENOUGH) {
      told.add(document + " " + what);
    }
  }

  void add(Tally other) {
    types += other.types;
    within += other.within;
    inputs += other.inputs;
    valid += other.valid;
    usual += other.usual;
    fallbacks += other.fallbacks;
    rareFallbacks += other.rareFallbacks;
    unheld += other.unheld;
    unheldUsual += other.unheldUsual;
    encoded += other.encoded;
    doubts += other.doubts;
    caught += other.caught;
    mended += other.mended;
    disagreements += other.disagreements;
    if (told.size() < ENOUGH) {
      told.addAll(other.told);
    }
  }

  /** How many of a hundred usual valid inputs took the longer way. */
  double fallback() {
    return usual == 0 ? 0 : 100.0 * fallbacks / usual;
  }

  /** All that is counted, in one line. */
  String counts() {
    return String.join(
        " ", LongStream.of(numbers()).mapToObj(Long::toString).toArray(String[]::new));
  }

  private long[] numbers() {
    return new long[] {
      inputs,
      valid,
      usual,
      fallbacks,
      unheld,
      unheldUsual,
      encoded,
      doubts,
      caught,
      mended,
      disagreements
    };
  }

  /** What was counted earlier, and what was told of disagreements. */
  static Tally of(String document, String counts, List<String> told) {
    long[] numbers = Stream.of(counts.split(" ")).mapToLong(Long::parseLong).toArray();
    Tally tally = new Tally(document);
    tally.inputs = numbers[0];
    tally.valid = numbers[1];
    tally.usual = numbers[2];
    tally.fallbacks = numbers[3];
    tally.unheld = numbers[4];
    tally.unheldUsual = numbers[5];
    tally.encoded = numbers[6];
    tally.doubts = numbers[7];
    tally.caught = numbers[8];
    tally.mended = numbers[9];
    tally.disagreements = numbers[10];
    tally.told.addAll(told);
    return tally;
  }

  static String head() {
    return "%-58s %6s %6s %12s %12s %12s %9s %9s %9s %9s %12s %8s %9s %5s"
        .formatted(
            "document",
            "types",
            "within",
            "inputs",
            "valid",
            "usual",
            "fallbacks",
            "percent",
            "unheld",
            "usual",
            "written",
            "doubts",
            "caught",
            "wrong");
  }

  @Override
  public String toString() {
    return "%-58s %6d %6d %12d %12d %12d %9d %8.3f%% %9d %9d %12d %8d %9d %5d"
        .formatted(
            document,
            types,
            within,
            inputs,
            valid,
            usual,
            fallbacks,
            fallback(),
            unheld,
            unheldUsual,
            encoded,
            doubts,
            caught,
            disagreements);
  }
}
