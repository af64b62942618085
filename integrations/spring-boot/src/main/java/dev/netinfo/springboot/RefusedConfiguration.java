package dev.netinfo.springboot;

import java.io.Serial;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Thrown for configuration with which the application must not start. */
final class RefusedConfiguration extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String action;

  /**
   * Creates the exception.
   *
   * @param description what is wrong
   * @param action what the reader has to change
   */
  RefusedConfiguration(String description, String action) {
    super(description);
    this.action = action;
  }

  /** Makes Spring Boot print description and action, without a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<RefusedConfiguration> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, RefusedConfiguration refused) {
      return new FailureAnalysis(refused.getMessage(), refused.action, failure);
    }
  }
}
