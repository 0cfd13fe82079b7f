package io.brrtrouter.conformance.differential;

import java.util.ArrayList;
import java.util.List;

/** What the inputs to one document's schemas came to. Not safe for concurrent use. */
final class Tally {
  /** More disagreements than anybody reads. */
  private static final int ENOUGH = 40;

  final String document;
  int schemas;
  int never;
  long inputs;
  long accepted;
  long usual;
  long fallbacks;
  long encoded;
  long doubts;
  long lost;
  long unfit;
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
    schemas += other.schemas;
    never += other.never;
    inputs += other.inputs;
    accepted += other.accepted;
    usual += other.usual;
    fallbacks += other.fallbacks;
    encoded += other.encoded;
    doubts += other.doubts;
    lost += other.lost;
    unfit += other.unfit;
    disagreements += other.disagreements;
    told.addAll(other.told);
  }

  static String head() {
    return "%-58s %8s %8s %12s %12s %12s %9s %12s %8s %6s %6s %5s"
        .formatted(
            "document",
            "schemas",
            "no fast",
            "inputs",
            "accepted",
            "usual valid",
            "fallback",
            "encoded",
            "doubts",
            "lost",
            "unfit",
            "wrong");
  }

  @Override
  public String toString() {
    double percent = usual == 0 ? 0 : 100.0 * fallbacks / usual;
    return "%-58s %8d %8d %12d %12d %12d %8.3f%% %12d %8d %6d %6d %5d"
        .formatted(
            document,
            schemas,
            never,
            inputs,
            accepted,
            usual,
            percent,
            encoded,
            doubts,
            lost,
            unfit,
            disagreements);
  }
}
