package io.brrtrouter.openapi;

/**
 * A place in a source file.
 *
 * @param file the file as it was named by the user, or its URL
 * @param line from 1
 * @param column from 1, in characters
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

  @Override
  public int compareTo(Position other) {
    int files = file.compareTo(other.file);
    int lines = Integer.compare(line, other.line);
    return files != 0 ? files : lines != 0 ? lines : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
