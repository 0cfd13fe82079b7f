package io.brrtrouter.codegen.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A run of the command line: its exit code, and what it said. */
record CommandLineRun(int code, String out, String err) {

  /** Runs the command line with these arguments. */
  static CommandLineRun of(Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(texts, new PrintWriter(out, true), new PrintWriter(err, true));
    return new CommandLineRun(code, out.toString(), err.toString());
  }
}
