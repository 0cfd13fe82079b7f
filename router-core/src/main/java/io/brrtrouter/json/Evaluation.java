package io.brrtrouter.json;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.annotation.Annotation;
import com.networknt.schema.path.NodePath;
import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.validation.MatchBudget;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One validation of one instance: its limits, its direction, and where its faults go. Not safe for
 * concurrent use.
 */
final class Evaluation extends ExecutionContext {
  /** What backtracking patterns may take in all, besides what each text brings with it. */
  private static final long MATCH_STEPS = MatchBudget.DEFAULT_STEPS;

  /** After so many keywords other threads have their turn: a power of two. */
  private static final int TURN = 1 << 12;

  private final @Nullable Direction direction;
  private @Nullable MatchBudget matches;

  private long uncountedLeft;
  private int turns;

  /** A validation; without a direction, read-only and write-only members may be there or not. */
  Evaluation(ExecutionConfig config, @Nullable Direction direction, FaultList faults) {
    super(config);
    this.direction = direction;
    setErrors(faults);
    this.uncountedLeft = config.getMaxEvaluationSteps();
  }

  /** For an instance that may take so many steps. */
  static ExecutionConfig config(ValidationLimits limits, long steps) {
    return ExecutionConfig.builder()
        .locale(Locale.ENGLISH)
        .maxEvaluationDepth(limits.maxDepth())
        .maxEvaluationSteps(steps)
        .build();
  }

  @Nullable Direction direction() {
    return direction;
  }

  MatchBudget matches() {
    MatchBudget made = matches;
    if (made == null) {
      made = new MatchBudget(MATCH_STEPS);
      matches = made;
    }
    return made;
  }

  /** A keyword is at work. Validation never blocks: without a yield it keeps its carrier thread. */
  void takeTurn() {
    if ((++turns & (TURN - 1)) == 0) {
      Thread.yield();
    }
  }

  /** Tells keywords further out which members or items this one has evaluated. */
  void note(String keyword, NodePath at, Object evaluated) {
    getAnnotations()
        .put(
            Annotation.builder()
                .instanceLocation(at)
                .evaluationPath(getEvaluationPath())
                .keyword(keyword)
                .value(evaluated)
                .build());
  }

  /** Takes as many steps as there are annotations of this place; ends the validation past them. */
  void lookThroughNotes(NodePath at) {
    List<Annotation> notes = getAnnotations().asMap().get(at);
    charge(notes == null ? 0 : notes.size(), at);
  }

  /** Takes steps that networknt does not count; ends the validation past them. */
  void charge(long steps, NodePath at) {
    uncountedLeft -= steps;
    if (uncountedLeft < 0) {
      throw new EndOfEvaluation("limit", at, "takes too long to be checked");
    }
  }

  /** Whether only the first fault matters, and not what it says. */
  boolean isProbing() {
    return getErrors() instanceof FaultList list && list.isProbe();
  }

  /** Notes a fault; ends the validation, or the probe of a branch, if there are enough. */
  void fail(String keyword, NodePath at, Supplier<String> message) {
    if (isProbing()) {
      throw FaultList.FULL;
    }
    addError(
        Error.builder().keyword(keyword).instanceLocation(at).messageSupplier(message).build());
  }

  /** Whether a schema accepts the value; nothing is noted. */
  boolean accepts(Schema schema, JsonNode value, NodePath at) {
    return faults(schema, value, at, FaultList.probe()).isEmpty();
  }

  /** Whether a schema accepts the value, as one of several: its annotations are kept apart. */
  boolean accepts(Schema schema, int branch, JsonNode value, NodePath at) {
    evaluationPathAddLast(branch);
    try {
      return accepts(schema, value, at);
    } finally {
      evaluationPathRemoveLast();
    }
  }

  /** Validates a value by one of several schemas. */
  void validate(Schema schema, int branch, JsonNode value, NodePath at) {
    evaluationPathAddLast(branch);
    try {
      schema.validate(this, value, value, at);
    } finally {
      evaluationPathRemoveLast();
    }
  }

  /** What a schema finds wrong with a value, as far as the list goes. */
  List<Error> faults(Schema schema, JsonNode value, NodePath at, FaultList found) {
    List<Error> outer = getErrors();
    NodePath path = getEvaluationPath();
    setErrors(found);
    try {
      schema.validate(this, value, value, at);
    } catch (FaultList.Full e) {
      found.overflow();
    } finally {
      setErrors(outer);
    }
    if (!found.isEmpty()) {
      dropAnnotations(at, path);
    }
    return found;
  }

  /** What a branch that failed has evaluated does not count as evaluated. */
  void dropAnnotations(NodePath at, NodePath path) {
    if (!isUnevaluatedPropertiesPresent() && !isUnevaluatedItemsPresent()) {
      return;
    }
    lookThroughNotes(at);
    for (Annotation annotation : getAnnotations().asMap().getOrDefault(at, List.of())) {
      if (annotation.getEvaluationPath().startsWith(path)) {
        annotation.setValid(false);
      }
    }
  }
}
