package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** An argument list: on one line, on the next where it does not fit, or else on a line each. */
final class Arguments {
  private Arguments() {}

  /**
   * The list with its parentheses.
   *
   * @param taken the characters of the line before it
   * @param indent of a line that continues this one
   */
  static CodeBlock of(int taken, int indent, List<CodeBlock> arguments) {
    CodeBlock joined = CodeBlock.join(arguments, ", ");
    int width = Chain.width(joined);
    if (taken + width + 3 <= 100) {
      return CodeBlock.of("($L)", joined);
    }
    CodeBlock broken = indent + width + 2 <= 100 ? joined : CodeBlock.join(arguments, ",\n");
    return CodeBlock.of("(\n$>$>$L)$<$<", broken);
  }
}
