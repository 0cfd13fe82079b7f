package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.brrtrouter.codegen.plan.Declaration;
import io.brrtrouter.codegen.plan.OutboundPlan;
import io.brrtrouter.codegen.plan.ResponsePlan;
import io.brrtrouter.openapi.OperationObject;

/** What the document says of something, as the beginning of its Javadoc. */
final class Summaries {
  private Summaries() {}

  /** Of the type of a schema: its description, or where the schema stands. */
  static CodeBlock of(Declaration declaration) {
    String first = Prose.paragraph(declaration.description(), 400);
    if (first.isEmpty()) {
      return Prose.javadoc("Schema " + Prose.code(declaration.pointer()) + ".");
    }
    CodeBlock rest = Paragraphs.of(Paragraphs.afterFirst(declaration.description()));
    return Prose.javadoc(first).toBuilder().add(rest).build();
  }

  /** Of an operation: its first sentence, then the rest of its description. */
  static CodeBlock of(OperationObject operation) {
    String description = operation.description();
    boolean same = description == null || description.equals(operation.summary());
    boolean summarised = !Prose.paragraph(operation.summary(), 200).isEmpty();
    String rest = summarised ? same ? null : description : Paragraphs.afterFirst(description);
    return Prose.javadoc(sentence(operation)).toBuilder().add(Paragraphs.of(rest)).build();
  }

  /** Of a client: what it sends. */
  static CodeBlock of(OutboundPlan plan) {
    String kind = plan.outbound().url() == null ? "Sends the webhook " : "Sends the callback ";
    return Prose.javadoc(kind + sentence(plan.operation().operation()));
  }

  /** Of a variant of a response: its status and what that means. */
  static String of(ResponsePlan variant) {
    return told(Prose.paragraph(variant.status(), 20), Prose.paragraph(variant.description(), 200));
  }

  private static String sentence(OperationObject operation) {
    String said = Prose.paragraph(operation.summary(), 200);
    return told(
        Prose.code(operation.method() + " " + operation.path()),
        said.isEmpty() ? Prose.paragraph(operation.description(), 400) : said);
  }

  private static String told(String title, String text) {
    return title + (text.isEmpty() ? "." : ": " + text);
  }
}
