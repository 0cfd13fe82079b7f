package io.brrtrouter.conformance.generated;

import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.codegen.plan.Declaration;
import io.brrtrouter.openapi.OpenApi;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The types of a document and their codecs, without its operations: what reads and writes JSON, and
 * half of what the compiler would have to compile.
 *
 * @param document the document
 * @param packageName the package of the sources
 * @param declarations the types, by name
 * @param whole the types whose codec asks what the schema at its pointer asks
 * @param files the sources, by path
 */
public record TypeSources(
    OpenApi document,
    String packageName,
    Map<String, Declaration> declarations,
    Set<String> whole,
    SortedMap<String, byte[]> files) {

  /** Generates from a document into this package. */
  public static TypeSources of(OpenApi document, String packageName) {
    Generated generated = Generator.generate(document, Options.of(packageName, "document.json"));
    Map<String, Declaration> declarations = generated.plan().declarations();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String name : declarations.keySet()) {
      for (String file : new String[] {name, name + "Json"}) {
        String path = packageName.replace('.', '/') + "/" + file + ".java";
        byte[] source = generated.files().get(path);
        if (source != null) {
          files.put(path, source);
        }
      }
    }
    Set<String> whole = new HashSet<>(declarations.keySet());
    whole.removeIf(name -> !generated.plan().codecs().isWhole(name));
    return new TypeSources(document, packageName, declarations, whole, files);
  }

  /** Whether a type has files in it: it is read from the parts of forms, never from JSON. */
  public boolean hasFiles(String type) {
    byte[] source = files.get(packageName.replace('.', '/') + "/" + type + ".java");
    return source != null && new String(source, StandardCharsets.UTF_8).contains("FilePart");
  }
}
