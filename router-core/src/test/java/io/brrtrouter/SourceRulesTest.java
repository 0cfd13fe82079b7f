package io.brrtrouter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules that are about source files, for every module of the project. */
class SourceRulesTest {

  /** A package whose other files, package-info.java among them, are generated. */
  private static final Path GENERATED = Path.of("io/brrtrouter/load/shop");

  private static final Path ROOT = Path.of(System.getProperty("brrtrouter.root", ".."));
  private static final Set<String> NOT_NAMES =
      Set.of("util", "utils", "common", "impl", "base", "manager", "helper", "helpers");

  static Stream<Path> modules() {
    return Stream.of(
            "router-core",
            "router-codegen",
            "router-metrics",
            "router-test",
            "examples/pet-store",
            "load-tests")
        .map(ROOT::resolve)
        .filter(module -> !javaFiles(module.resolve("src/main/java")).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noFileIsLongerThan400Lines(Path module) {
    assertThat(javaFiles(module.resolve("src")))
        .filteredOn(file -> lines(file).size() > 400)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void theMedianFileHasAtMost100Lines(Path module) {
    List<Integer> sizes =
        javaFiles(module.resolve("src/main/java")).stream()
            .map(file -> lines(file).size())
            .sorted()
            .toList();
    assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(100);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noMethodIsLongerThan40Lines(Path module) throws IOException {
    assertThat(longMethods(javaFiles(module.resolve("src/main/java")))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyPackageSaysWhatItIsForAndIsNullMarked(Path module) {
    assertThat(javaFiles(module.resolve("src/main/java")))
        .filteredOn(file -> !file.getParent().endsWith(GENERATED))
        .extracting(file -> file.resolveSibling("package-info.java"))
        .allSatisfy(
            info -> assertThat(info).content().startsWith("/**").contains("@NullMarked\npackage "));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void noPackageIsADrawerForEverything(Path module) {
    assertThat(javaFiles(module.resolve("src/main/java")))
        .allSatisfy(
            file -> assertThat(module.relativize(file)).doesNotMatch(SourceRulesTest::isADrawer));
  }

  private static boolean isADrawer(Path file) {
    return Stream.iterate(file.getParent(), path -> path != null, Path::getParent)
        .anyMatch(folder -> NOT_NAMES.contains(folder.getFileName().toString()));
  }

  private static List<String> longMethods(List<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    List<String> found = new ArrayList<>();
    try (var manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  diagnostic -> {},
                  List.of(),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new LongMethods(unit, positions, found).scan(unit, null);
      }
    }
    return found;
  }

  private static List<Path> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes the methods whose bodies are too long to be read at a glance. */
  private static final class LongMethods extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> found;

    LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        var lineMap = unit.getLineMap();
        long first = lineMap.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        long last = lineMap.getLineNumber(positions.getEndPosition(unit, method.getBody()));
        if (last - first > 40) {
          found.add(unit.getSourceFile().getName() + ":" + first + " " + method.getName());
        }
      }
      return super.visitMethod(method, null);
    }
  }
}
