package io.brrtrouter.json;

import org.jspecify.annotations.Nullable;

/** Tells which member or item of the array or object around it a place of a text is. */
final class Surroundings {
  private final JsonInput in;
  private final byte[] bytes;

  /** Of the text of this input, which must not collect doubts. */
  Surroundings(JsonInput in) {
    this.in = in;
    this.bytes = in.bytes;
  }

  /** The name of the member whose value starts at this byte. */
  String name(int value) {
    int i = value - 1;
    while (bytes[i] != ':') {
      i--;
    }
    while (bytes[i] != '"') {
      i--;
    }
    do {
      i--;
    } while (bytes[i] != '"' || isEscaped(i));
    in.at = i;
    return in.name();
  }

  /** Whether an odd number of backslashes stands before this byte. */
  private boolean isEscaped(int at) {
    int i = at;
    while (bytes[i - 1] == '\\') {
      i--;
    }
    return (at - i & 1) != 0;
  }

  /**
   * How many items there are from one to another, which is in the same array.
   *
   * @param item where the first one starts, or space before it
   * @param other where the other one starts
   */
  int items(int item, int other) {
    in.at = item;
    int count = 0;
    while (true) {
      in.next();
      if (in.at >= other) {
        return count;
      }
      in.passNext();
      in.next();
      in.at++;
      count++;
    }
  }

  /**
   * The pointer of what was being read when the byte after this text came, which cannot be there:
   * what the parser of trees says it is.
   *
   * @param opened where the arrays and objects around it start, from 1
   * @param depth how many these are
   * @param fault the byte; 0 if there is none
   */
  String pointer(int[] opened, int depth, int fault) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 1; i <= depth; i++) {
      boolean isObject = bytes[opened[i]] == '{';
      String token;
      if (i == depth) {
        token = isObject ? lastName(opened[i]) : lastItem(opened[i], fault);
      } else {
        int part = opened[i + 1];
        token = isObject ? name(part) : "" + items(opened[i] + 1, part);
      }
      if (token != null) {
        pointer.append('/').append(Pointers.escape(token));
      }
    }
    return pointer.toString();
  }

  /** The last name of an object that is there; null if there is none. */
  private @Nullable String lastName(int object) {
    int last = -1;
    in.at = object + 1;
    try {
      while (in.next() == '"') {
        int name = in.at;
        in.passNext();
        last = name;
        in.colon();
        in.passNext();
        if (in.next() == ',') {
          in.at++;
        }
      }
    } catch (Doubt e) {
      in.at = in.end; // there is no more
    }
    if (last < 0) {
      return null;
    }
    in.at = last;
    return in.text();
  }

  /** The index of the last item of an array that is there, or was to be; null if none was. */
  private @Nullable String lastItem(int array, int fault) {
    in.at = array + 1;
    int index = 0;
    try {
      if (in.next() == 0) {
        return isNoticedEarly(fault) ? null : "0";
      }
      while (in.next() != 0) {
        in.passNext();
        if (in.next() == 0) {
          return "" + (isNoticedEarly(fault) ? index : index + 1);
        }
        in.at++;
        index++;
      }
    } catch (Doubt e) {
      in.at = in.end; // there is no more
    }
    return "" + index;
  }

  /** The parser refuses these before it goes to the next item: ends, what is no space, comments. */
  private static boolean isNoticedEarly(int b) {
    return b == '}' || b == '/' || (b >= 0 && b < ' ');
  }
}
