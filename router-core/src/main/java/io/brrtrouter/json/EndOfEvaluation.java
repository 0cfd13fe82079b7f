package io.brrtrouter.json;

import com.networknt.schema.path.NodePath;

/** A fault that no other can follow, nor any branch outweigh. Carries no stack trace. */
final class EndOfEvaluation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String keyword;
  private final transient NodePath at;
  private final String text;

  EndOfEvaluation(String keyword, NodePath at, String text) {
    super(text, null, false, false);
    this.keyword = keyword;
    this.at = at;
    this.text = text;
  }

  String keyword() {
    return keyword;
  }

  NodePath at() {
    return at;
  }

  String text() {
    return text;
  }
}
