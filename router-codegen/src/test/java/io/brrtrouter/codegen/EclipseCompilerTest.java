package io.brrtrouter.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.TreeMap;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Eclipse has a compiler of its own, which infers types in its own way and warns of other things
 * than javac does: it takes every golden as well, and finds nothing in it that is not needed.
 */
class EclipseCompilerTest {
  private static final String WARNINGS =
      "allDeadCode,raw,unchecked,semicolon,unusedImport,unusedLocal,unusedPrivate";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content",
        "deprecated",
        "formats",
        "mappings",
        "names",
        "outbound",
        "parameters",
        "pets",
        "responses",
        "shapes",
        "unions"
      })
  void compilesGoldensWithoutAWarning(String golden, @TempDir Path folder) throws Exception {
    Path sources = folder.resolve("sources");
    SourceWriter.write(new TreeMap<>(GoldenTest.sources(golden)), sources);
    String[] arguments = {
      "--release",
      "21",
      "-proc:none",
      "-warn:" + WARNINGS,
      "-classpath",
      System.getProperty("java.class.path"),
      "-d",
      folder.resolve("classes").toString(),
      sources.toString()
    };
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);

    boolean compiled = BatchCompiler.compile(arguments, writer, writer, null);

    assertThat(said.toString()).isEmpty();
    assertThat(compiled).isTrue();
  }
}
