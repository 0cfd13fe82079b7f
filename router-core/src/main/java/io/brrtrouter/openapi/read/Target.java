package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;

/**
 * What a reference leads to.
 *
 * @param file the file it is in
 * @param pointer where in the file
 * @param node what stands there
 */
record Target(SourceFile file, String pointer, Node node) {

  /** The same for two references to the same place. */
  String key() {
    return file.name() + "#" + pointer;
  }
}
