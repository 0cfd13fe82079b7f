package io.brrtrouter.json;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.keyword.AbstractKeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/**
 * A keyword of a schema, compiled. Keeps neither its own source nor its location: documents have
 * hundreds of thousands of them.
 */
abstract class Check extends AbstractKeywordValidator {

  Check(String keyword) {
    super(keyword, null, null);
  }

  /** Notes what is wrong with the value. */
  abstract void check(Evaluation evaluation, JsonNode value, NodePath at);

  /** Notes what is wrong with a value of which some parts are in doubt. */
  void check(Evaluation evaluation, Outline value, NodePath at) {
    check(evaluation, value.whole(), at);
  }

  @Override
  public final void validate(ExecutionContext context, JsonNode value, JsonNode root, NodePath at) {
    Evaluation evaluation = (Evaluation) context;
    evaluation.takeTurn();
    if (value instanceof Outline outline && !isWatched(evaluation)) {
      check(evaluation, outline, at);
    } else if (value instanceof Outline outline) {
      check(evaluation, outline.whole(), at);
    } else if (value != Outline.SETTLED) {
      check(evaluation, value, at);
    }
  }

  /** Whether a keyword further out wants to know which members and items were evaluated. */
  boolean isWatched(Evaluation evaluation) {
    return hasUnevaluatedPropertiesInEvaluationPath(evaluation)
        || hasUnevaluatedItemsInEvaluationPath(evaluation);
  }
}
