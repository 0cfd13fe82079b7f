package io.brrtrouter.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns descriptions of several paragraphs, with lists in them, into Javadoc. */
final class Paragraphs {
  private static final Pattern ITEM = Pattern.compile("\\s{0,12}(?:[-*+]|\\d{1,3}[.)])\\s+(.*)");

  /** Longer descriptions are cut: a document is the place to read them. */
  private static final int MOST = 1200;

  private final CodeBlock.Builder javadoc = CodeBlock.builder();
  private final List<String> items = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private int room = MOST;

  private Paragraphs() {}

  /** What follows the first sentence of a comment; empty for null. */
  static CodeBlock of(@Nullable String text) {
    Paragraphs paragraphs = new Paragraphs();
    for (String line : text == null ? new String[0] : text.strip().split("\\R", -1)) {
      paragraphs.add(line);
    }
    paragraphs.end();
    return paragraphs.javadoc.build();
  }

  /** What follows the first paragraph, or null. */
  static @Nullable String afterFirst(@Nullable String text) {
    String[] halves = text == null ? new String[0] : text.strip().split("\\R\\s*\\R", 2);
    return halves.length < 2 ? null : halves[1];
  }

  private void add(String line) {
    Matcher item = ITEM.matcher(line);
    if (item.matches()) {
      endParagraph();
      items.add(item.group(1));
    } else if (line.isBlank()) {
      end();
    } else if (!items.isEmpty() && Character.isWhitespace(line.charAt(0))) {
      items.set(items.size() - 1, items.getLast() + " " + line.strip());
    } else {
      endList();
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line);
    }
  }

  private void end() {
    endParagraph();
    endList();
  }

  private void endParagraph() {
    String said = said(paragraph.toString());
    if (!said.isEmpty()) {
      javadoc.add("\n").add(Prose.javadoc("<p>" + said));
    }
    paragraph.setLength(0);
  }

  private void endList() {
    List<String> said = items.stream().map(this::said).filter(item -> !item.isEmpty()).toList();
    if (!said.isEmpty()) {
      javadoc.add("\n<ul>\n");
      said.forEach(item -> javadoc.add(Prose.item(item)));
      javadoc.add("</ul>\n");
    }
    items.clear();
  }

  /** The text escaped, as far as there is room for it. */
  private String said(String text) {
    String said = room <= 0 ? "" : Prose.paragraph(text, room);
    room -= text.length();
    return said;
  }
}
