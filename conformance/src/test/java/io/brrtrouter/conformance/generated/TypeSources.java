package io.brrtrouter.conformance.generated;

import io.brrtrouter.codegen.Generated;
import io.brrtrouter.codegen.Generator;
import io.brrtrouter.codegen.Options;
import io.brrtrouter.codegen.plan.CodecPlans;
import io.brrtrouter.codegen.plan.Declaration;
import io.brrtrouter.openapi.OpenApi;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The types of a document and their codecs, without its operations: what reads and writes JSON, and
 * half of what the compiler would have to compile.
 *
 * @param document the document
 * @param packageName the package of the sources
 * @param declarations the types, by name
 * @param extents what the codec of each type asks
 * @param files the sources, by path
 */
public record TypeSources(
    OpenApi document,
    String packageName,
    Map<String, Declaration> declarations,
    Map<String, CodecPlans.Extent> extents,
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
    Map<String, CodecPlans.Extent> extents = new HashMap<>();
    for (String name : declarations.keySet()) {
      extents.put(name, generated.plan().codecs().extent(name));
    }
    return new TypeSources(document, packageName, declarations, extents, files);
  }

  /** Whether a type has files in it: it is read from the parts of forms, never from JSON. */
  public boolean hasFiles(String type) {
    byte[] source = files.get(packageName.replace('.', '/') + "/" + type + ".java");
    return source != null && new String(source, StandardCharsets.UTF_8).contains("FilePart");
  }
}
