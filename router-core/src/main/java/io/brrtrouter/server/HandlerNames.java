package io.brrtrouter.server;

import io.brrtrouter.operation.OperationInfo;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of operations and security schemes in environment variables: UPPER_SNAKE. */
final class HandlerNames {
  private HandlerNames() {}

  /** The names of an operation: of its id, and of what its document calls the handler. */
  static List<String> of(OperationInfo operation) {
    return Stream.of(operation.id(), operation.extensions().getOrDefault("x-handler-name", ""))
        .map(name -> upperSnake(name.toString()))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** {@code LIST_PETS} of {@code listPets}, {@code list-pets}, {@code pets/list} likewise. */
  static String upperSnake(String id) {
    StringBuilder name = new StringBuilder(id.length() + 8);
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        separate(name);
      } else {
        if (beginsWord(id, i)) {
          separate(name);
        }
        name.append(c);
      }
    }
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) == '_') {
      end--;
    }
    return name.substring(0, end).toUpperCase(Locale.ROOT);
  }

  /** An upper case letter after a lower case one or a digit, and the last one of several. */
  private static boolean beginsWord(String id, int i) {
    if (i == 0 || !Character.isUpperCase(id.charAt(i))) {
      return false;
    }
    char before = id.charAt(i - 1);
    boolean lowerFollows = i + 1 < id.length() && Character.isLowerCase(id.charAt(i + 1));
    return Character.isLowerCase(before)
        || Character.isDigit(before)
        || (Character.isUpperCase(before) && lowerFollows);
  }

  private static void separate(StringBuilder name) {
    if (!name.isEmpty() && name.charAt(name.length() - 1) != '_') {
      name.append('_');
    }
  }
}
