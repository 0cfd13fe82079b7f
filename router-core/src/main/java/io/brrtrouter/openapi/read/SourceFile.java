package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;

/**
 * A file that was read.
 *
 * @param source its text
 * @param place where it is, what its relative references start from
 * @param root its tree
 */
record SourceFile(SourceText source, Place place, Node root) {

  String name() {
    return source.file();
  }

  Position start() {
    return new Position(source.file(), 1, 1);
  }
}
