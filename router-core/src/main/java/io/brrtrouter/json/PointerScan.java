package io.brrtrouter.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the JSON pointer of a place in a text that is known to be JSON. */
final class PointerScan {
  private static final int NO_INDEX = -1;

  private final byte[] text;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> indices = new ArrayList<>();

  private PointerScan(byte[] text) {
    this.text = text;
  }

  /** The pointer of the value that starts at this byte. */
  static String to(byte[] text, int start, int valueAt) {
    PointerScan scan = new PointerScan(text);
    int i = start;
    while (i < valueAt) {
      i = scan.step(i);
    }
    return scan.pointer();
  }

  /** The pointer of a member that is not there, in the object that ends at this byte. */
  static String toMissing(byte[] text, int start, int endOfObject, String name) {
    PointerScan scan = new PointerScan(text);
    int i = start;
    while (i < endOfObject) {
      i = scan.step(i);
    }
    scan.names.set(scan.names.size() - 1, name);
    return scan.pointer();
  }

  private int step(int i) {
    switch (text[i]) {
      case '{' -> open(NO_INDEX);
      case '[' -> open(0);
      case '}', ']' -> {
        names.removeLast();
        indices.removeLast();
      }
      case ',' -> {
        int index = indices.getLast();
        indices.set(indices.size() - 1, index == NO_INDEX ? NO_INDEX : index + 1);
      }
      case '"' -> {
        return string(i);
      }
      default -> {}
    }
    return i + 1;
  }

  private void open(int index) {
    names.add("");
    indices.add(index);
  }

  /** Past the string; a name is the last one of its object, until the next. */
  private int string(int quote) {
    int i = quote + 1;
    while (text[i] != '"') {
      i += text[i] == '\\' ? 2 : 1;
    }
    int after = i + 1;
    while (after < text.length && text[after] <= ' ' && text[after] >= 0) {
      after++;
    }
    if (after < text.length && text[after] == ':') {
      Escapes escapes = new Escapes(text, quote + 1, text.length, new byte[0]);
      int length = escapes.resolve();
      names.set(names.size() - 1, new String(escapes.plain(), 0, length, StandardCharsets.UTF_8));
    }
    return i + 1;
  }

  private String pointer() {
    String pointer = "";
    for (int i = 0; i < names.size(); i++) {
      int index = indices.get(i);
      pointer = Pointers.append(pointer, index == NO_INDEX ? names.get(i) : "" + index);
    }
    return pointer;
  }
}
