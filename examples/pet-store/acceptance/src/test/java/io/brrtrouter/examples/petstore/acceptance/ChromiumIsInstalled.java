package io.brrtrouter.examples.petstore.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what needs a browser where there is none, and says what to install. */
final class ChromiumIsInstalled implements ExecutionCondition {
  static final Path PATH = Path.of("/usr/bin/chromium");

  private static final String ABSENT =
      "there is no Chromium here; install the Debian package chromium to run it";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Files.isExecutable(PATH)) {
      return ConditionEvaluationResult.enabled("there is a Chromium");
    }
    Logger.getLogger(ChromiumIsInstalled.class.getName())
        .warning(context.getDisplayName() + " is skipped: " + ABSENT);
    return ConditionEvaluationResult.disabled(ABSENT);
  }
}
