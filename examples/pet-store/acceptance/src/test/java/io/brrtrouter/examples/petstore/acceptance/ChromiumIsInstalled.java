package io.brrtrouter.examples.petstore.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what needs a browser where there is none, and says what to install. */
final class ChromiumIsInstalled implements ExecutionCondition {
  private static final String ABSENT =
      "there is no Chromium here; install the Debian package chromium to run it";

  /** The browser on the path. */
  static Optional<Path> path() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(Path::of)
        .flatMap(
            bin -> Stream.of("chromium", "chromium-browser", "google-chrome").map(bin::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (path().isPresent()) {
      return ConditionEvaluationResult.enabled("there is a Chromium");
    }
    System.err.println(context.getDisplayName() + " is skipped: " + ABSENT);
    return ConditionEvaluationResult.disabled(ABSENT);
  }
}
