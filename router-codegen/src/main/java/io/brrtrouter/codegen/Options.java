package io.brrtrouter.codegen;

import io.brrtrouter.codegen.adapt.Selection;
import io.brrtrouter.codegen.adapt.TypeMappings;
import io.brrtrouter.operation.RouterVersion;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * How to generate. Immutable.
 *
 * @param packageName the package of all generated types
 * @param name the document's: its resource is {@code META-INF/brrtrouter/NAME.json}
 * @param file the document's file name, for the comment that opens each file
 * @param basePath whether routes are prefixed with the path of the document's first server
 * @param generatorVersion what the files say generated them
 * @param selection the operations there are
 * @param mappings the types that are the user's own
 */
public record Options(
    String packageName,
    String name,
    String file,
    boolean basePath,
    String generatorVersion,
    Selection selection,
    TypeMappings mappings) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");

  /** Refuses what cannot be a package or a file name with an {@link IllegalArgumentException}. */
  public Options {
    if (!SourceVersion.isName(packageName)) {
      throw new IllegalArgumentException("'" + packageName + "' is not a package name");
    }
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is not a name for a resource");
    }
  }

  /** Into this package, from a document of this file name; routes as the document writes them. */
  public static Options of(String packageName, String file) {
    return new Options(
        packageName,
        resourceName(file),
        file,
        false,
        RouterVersion.current(),
        Selection.ALL,
        TypeMappings.NONE);
  }

  /** These options, with routes prefixed by the path of the document's first server or not. */
  public Options withBasePath(boolean prefixed) {
    return new Options(packageName, name, file, prefixed, generatorVersion, selection, mappings);
  }

  /** These options, with another name for the document. */
  public Options withName(String other) {
    return new Options(packageName, other, file, basePath, generatorVersion, selection, mappings);
  }

  /** These options, in the name of this version of the generator. */
  public Options withGeneratorVersion(String version) {
    return new Options(packageName, name, file, basePath, version, selection, mappings);
  }

  /** These options, for these operations. */
  public Options withSelection(Selection other) {
    return new Options(packageName, name, file, basePath, generatorVersion, other, mappings);
  }

  /** These options, with these types of the user's own. */
  public Options withMappings(TypeMappings other) {
    return new Options(packageName, name, file, basePath, generatorVersion, selection, other);
  }

  /** The file name without its extension, reduced to what is safe in one. */
  private static String resourceName(String file) {
    int dot = file.lastIndexOf('.');
    String stem = dot > 0 ? file.substring(0, dot) : file;
    String safe = stem.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^[.-]+", "");
    return safe.isEmpty() ? "openapi" : safe.substring(0, Math.min(safe.length(), 100));
  }
}
