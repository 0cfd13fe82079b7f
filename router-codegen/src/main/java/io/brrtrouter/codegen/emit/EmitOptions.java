package io.brrtrouter.codegen.emit;

/**
 * What the sources say besides the plan.
 *
 * @param packageName the package of all generated types
 * @param name of the document, a legal file name without extension
 * @param document the document's file and version, for the comment that opens each file
 * @param generatorVersion the generator's
 * @param basePath whether routes are prefixed with the path of their first server
 */
public record EmitOptions(
    String packageName, String name, String document, String generatorVersion, boolean basePath) {

  /** The resource that holds the bundled document. */
  public String resource() {
    return "META-INF/brrtrouter/" + name + ".json";
  }
}
