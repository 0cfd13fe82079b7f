package io.brrtrouter.examples.petstore;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Skips what needs PostgreSQL where there is none, and says what to install. */
final class PostgresIsInstalled implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (PostgresServer.installed().isPresent()) {
      return ConditionEvaluationResult.enabled("there is a PostgreSQL");
    }
    LoggerFactory.getLogger(PostgresIsInstalled.class)
        .warn("{} is skipped: {}", context.getDisplayName(), PostgresServer.ABSENT);
    return ConditionEvaluationResult.disabled(PostgresServer.ABSENT);
  }
}
