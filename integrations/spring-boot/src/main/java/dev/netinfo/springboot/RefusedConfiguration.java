package dev.netinfo.springboot;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Configuration that the application must not start with. */
final class RefusedConfiguration extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String action;

  /**
   * Refuses.
   *
   * @param action what to do, with the line that mends it
   */
  RefusedConfiguration(String description, String action, @Nullable Throwable cause) {
    super(description, cause);
    this.action = action;
  }

  /** Explains it as Spring Boot explains other failures of the start, without a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<RefusedConfiguration> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, RefusedConfiguration refused) {
      return new FailureAnalysis(refused.getMessage(), refused.action, failure);
    }
  }
}
