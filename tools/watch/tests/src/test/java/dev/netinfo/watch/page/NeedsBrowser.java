package dev.netinfo.watch.page;

import dev.netinfo.support.Chromium;
import dev.netinfo.support.Command;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips the tests that look at the page, aloud, where there is no Chromium or no driver of it; and
 * fails them instead where the variable {@code NETINFO_NEEDS_BROWSER} is set.
 */
final class NeedsBrowser implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Chromium.find() != null && Command.find("chromedriver") != null) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    String reason =
        "nobody looks at the page, because chromium or chromedriver is missing"
            + " (apt-get install chromium chromium-driver)";
    if (System.getenv("NETINFO_NEEDS_BROWSER") != null) {
      throw new IllegalStateException(reason);
    }
    System.err.println("SKIPPED " + context.getDisplayName() + ": " + reason);
    return ConditionEvaluationResult.disabled(reason);
  }

  static Path browser() {
    return Objects.requireNonNull(Chromium.find());
  }

  static Path driver() {
    return Objects.requireNonNull(Command.find("chromedriver"));
  }
}
