package dev.netinfo.images.contract;

import dev.netinfo.support.Command;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips the tests that start containers, aloud, where there is no root or no runtime; and fails
 * them instead where the variable {@code NETINFO_NEEDS_CONTAINERS} is set.
 */
public final class NeedsContainers implements ExecutionCondition {
  private static final List<String> TOOLS = List.of("runc", "skopeo", "umoci");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean isRoot = ProcessHandle.current().info().user().equals(Optional.of("root"));
    List<String> missing =
        Stream.concat(
                TOOLS.stream().filter(tool -> !Command.exists(tool)),
                isRoot ? Stream.of() : Stream.of("root"))
            .toList();
    if (missing.isEmpty()) {
      return ConditionEvaluationResult.enabled("containers can be started");
    }
    String reason =
        "no container is started, because this is missing: " + String.join(", ", missing);
    if (System.getenv("NETINFO_NEEDS_CONTAINERS") != null) {
      throw new IllegalStateException(reason);
    }
    System.err.println("SKIPPED " + context.getDisplayName() + ": " + reason);
    return ConditionEvaluationResult.disabled(reason);
  }
}
