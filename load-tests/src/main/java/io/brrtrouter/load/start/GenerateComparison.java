package io.brrtrouter.load.start;

import io.brrtrouter.load.process.JavaProcess;
import io.brrtrouter.load.process.Medians;
import io.brrtrouter.load.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What {@code generate} takes on a document, against what {@code javac} takes on the result, in
 * turns: whole processes, each into an empty folder.
 *
 * <pre>{@code
 * java -cp load-tests/target/benchmarks.jar io.brrtrouter.load.start.GenerateComparison DOCUMENT [ROUNDS]
 * }</pre>
 */
public final class GenerateComparison {
  private static final String GENERATOR = "router-codegen/target/brrtrouter.jar";

  private GenerateComparison() {}

  /** Runs it; the arguments are the document, and the number of rounds, 3 by default. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    Tool java = Tool.at(JavaProcess.java());
    Tool javac = Tool.at(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    Path folder = Files.createTempDirectory("generated");
    Path sources = folder.resolve("sources");
    Path arguments = folder.resolve("files.txt");
    List<Double> generated = new ArrayList<>();
    List<Double> compiled = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      delete(sources);
      delete(folder.resolve("classes"));
      generated.add(seconds(java, generate(args[0], sources)));
      Files.write(arguments, javaFiles(sources));
      compiled.add(seconds(javac, compile(folder.resolve("classes"), arguments)));
      print("generate %5.1f s  javac %5.1f s", generated.getLast(), compiled.getLast());
    }
    double ratio = Medians.of(generated) / Medians.of(compiled);
    print(
        "medians: generate %.1f s, javac %.1f s: %.2f times",
        Medians.of(generated), Medians.of(compiled), ratio);
    delete(folder);
  }

  private static List<String> generate(String document, Path output) {
    return List.of(
        "-jar",
        GENERATOR,
        "generate",
        "--input-spec",
        document,
        "--output",
        output.toString(),
        "--package-name",
        "measured");
  }

  private static List<String> compile(Path classes, Path files) {
    return List.of(
        "-nowarn",
        "-proc:none",
        "-J-Xmx2g",
        "-cp",
        System.getProperty("java.class.path"),
        "-d",
        classes.toString(),
        "@" + files);
  }

  private static double seconds(Tool tool, List<String> arguments)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    tool.run(arguments);
    return (System.nanoTime() - begin) / 1e9;
  }

  private static List<String> javaFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(GenerateComparison::remove);
    }
  }

  private static void remove(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
