package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A chain of calls, on one line where it fits and a line each where it does not. */
final class Chain {
  private static final Pattern QUALIFIER =
      Pattern.compile("\\b(?:[a-z_][a-zA-Z0-9_]*\\.)+(?=[A-Z])");

  private final CodeBlock head;
  private final int indent;
  private final List<CodeBlock> calls = new ArrayList<>();

  /** A chain whose calls stand below a field. */
  Chain(CodeBlock head) {
    this(head, 10);
  }

  /** A chain whose calls begin after {@code indent} characters where it has to be broken. */
  Chain(CodeBlock head, int indent) {
    this.head = head;
    this.indent = indent;
  }

  /** One more call, its dot included. */
  Chain call(String format, Object... arguments) {
    calls.add(CodeBlock.of(format, arguments));
    return this;
  }

  Chain callIf(boolean condition, String format, Object... arguments) {
    return condition ? call(format, arguments) : this;
  }

  /** One more call, whose arguments get a line each where they do not fit one. */
  Chain call(String method, List<CodeBlock> arguments) {
    CodeBlock name = CodeBlock.of(".$L", method);
    calls.add(
        CodeBlock.of("$L$L", name, Arguments.of(indent + width(name), indent + 4, arguments)));
    return this;
  }

  /** The chain where it follows {@code taken} characters of a line. */
  CodeBlock after(int taken, int indent) {
    CodeBlock.Builder line = CodeBlock.builder().add(head);
    calls.forEach(line::add);
    if (calls.isEmpty() || taken + width(line.build()) < 100) {
      return line.build();
    }
    int own = indent + width(line.build());
    CodeBlock.Builder broken = CodeBlock.builder().add("\n$>$>");
    if (own < 100) {
      return broken.add(line.build()).add("$<$<").build();
    }
    return broken.add(broken()).add("$<$<").build();
  }

  /** The chain with a line for each call. */
  CodeBlock broken() {
    CodeBlock.Builder lines = CodeBlock.builder().add(head).add("$>$>");
    calls.forEach(call -> lines.add("\n").add(call));
    return lines.add("$<$<").build();
  }

  /** The characters of a line, packages aside. */
  static int width(CodeBlock code) {
    return QUALIFIER.matcher(code.toString()).replaceAll("").length();
  }
}
