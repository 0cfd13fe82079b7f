package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Position;
import io.brrtrouter.openapi.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads documents: to their model, or to every error in them at once. Stateless. */
public final class DocumentReader {
  private final Set<String> allowedHosts;

  /** Follows remote references to these hosts only. */
  public DocumentReader(Set<String> allowedHosts) {
    this.allowedHosts = Set.copyOf(allowedHosts);
  }

  /** Reads a file, YAML or JSON, and all that it refers to. Never throws for what is in them. */
  public ReadResult read(Path file) {
    Problems problems = new Problems();
    try {
      return read(SourceText.decode(file.toString(), Files.readAllBytes(file)), problems);
    } catch (SyntaxException e) {
      problems.error(e.position(), e.sentence(), e.remedy());
    } catch (IOException e) {
      problems.error(new Position(file.toString(), 1, 1), "cannot be read: " + allowedHosts, null);
    }
    return result(null, problems, Map.of());
  }

  /** Reads a document from its text; {@code name} stands for the file in messages. */
  public ReadResult read(String name, String text) {
    return read(SourceText.of(name, text), new Problems());
  }

  private static ReadResult read(SourceText source, Problems problems) {
    OpenApi document = null;
    try {
      Node root = TextParser.parse(source);
      String version = String.valueOf(Nodes.text(root, "openapi"));
      if (!version.startsWith("3.0.") && !version.startsWith("3.1.") || root.get("info") == null) {
        throw new SyntaxException(root.position(), "not an OpenAPI 3.0 or 3.1 document", null);
      }
      SpecVersion spec = version.startsWith("3.1") ? SpecVersion.V3_1 : SpecVersion.V3_0;
      document = new ModelBuilder(new Bundle(root)).build(spec, List.of(source.file()));
    } catch (SyntaxException e) {
      problems.error(e.position(), e.sentence(), e.remedy());
    }
    return result(document, problems, Map.of(source.file(), source));
  }

  private static ReadResult result(
      @Nullable OpenApi document, Problems problems, Map<String, SourceText> sources) {
    List<Diagnostic> diagnostics = problems.inSourceOrder();
    Map<String, List<String>> lines = new HashMap<>();
    Map<Position, String> shown = new HashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      Position at = diagnostic.position();
      SourceText source = sources.get(at.file());
      List<String> all =
          lines.computeIfAbsent(
              at.file(), file -> source == null ? List.of() : source.text().lines().toList());
      if (at.line() <= all.size()) {
        shown.put(at, all.get(at.line() - 1));
      }
    }
    return new ReadResult(document, diagnostics, Map.copyOf(shown));
  }
}
