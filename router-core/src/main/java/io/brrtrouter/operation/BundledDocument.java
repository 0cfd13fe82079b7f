package io.brrtrouter.operation;

import io.brrtrouter.json.JsonTrees;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** Reads the documents that generated code brings with it. Stateless. */
public final class BundledDocument {
  private BundledDocument() {}

  /**
   * The tree of a document.
   *
   * @param resource where it stands on the class path, {@code META-INF/brrtrouter/NAME.json}
   * @param generated a class of the generated package, whose loader finds it
   * @throws IllegalStateException if it is not there
   */
  public static JsonNode read(String resource, Class<?> generated) {
    try (InputStream in = generated.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "The document "
                + resource
                + " of "
                + generated.getName()
                + " is not on the class path: was the service built with the generated resources?");
      }
      byte[] bytes = in.readAllBytes();
      return JsonTrees.OWN.parse(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }
}
