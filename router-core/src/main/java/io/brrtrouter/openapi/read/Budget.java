package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Position;

/** What one reading may use: it bounds memory and time whatever the files say. */
final class Budget {
  /** Characters of all files together; the largest document known has 40 million. */
  static final int MAX_CHARACTERS = 64 * 1024 * 1024;

  /** Values of all files together; GitHub's 13 MB have 600,000. */
  static final int MAX_VALUES = 2_000_000;

  private long characters;
  private int values;

  /** A file of this many characters, or bytes, is about to be read. */
  void characters(long count, Position position) throws LocatedException {
    characters += count;
    if (characters > MAX_CHARACTERS) {
      throw new LocatedException(
          position, "the files are larger than " + MAX_CHARACTERS + " characters together", null);
    }
  }

  /** Whether there may be one more value. */
  boolean value() {
    return ++values <= MAX_VALUES;
  }
}
