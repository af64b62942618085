package dev.netinfo.comparison;

import dev.netinfo.contract.ResponderContract;
import dev.netinfo.contract.RunningResponder;
import dev.netinfo.contract.StandingContract;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs the responder contract against a candidate, and tells what it broke. */
final class Contract {
  private static final int BROKEN_SHOWN = 3;

  /** JUnit makes the test's object, so this is how it learns of the candidate. */
  private static @Nullable Contract current;

  private final Bench bench;
  private final Candidate candidate;
  private final Standing standing;

  private Contract(Bench bench, Candidate candidate, Standing standing) {
    this.bench = bench;
    this.candidate = candidate;
    this.standing = standing;
  }

  /**
   * Examines the very process that stands; at first, if it is planned, the rest of the contract
   * too, which starts the candidate a hundred times more.
   */
  static Verdict examine(Bench bench, Candidate candidate, Standing standing, boolean isFirst) {
    Contract contract = new Contract(bench, candidate, standing);
    Verdict verdict = contract.run(OfTheStanding.class);
    return isFirst && bench.plan().wholeContract() && verdict.isKept()
        ? contract.run(OfAnyStart.class)
        : verdict;
  }

  /** The environment in which a candidate stands. */
  static Map<String, String> pod() {
    return StandingContract.LESSON;
  }

  private synchronized Verdict run(Class<?> suite) {
    current = this;
    PrintStream out = System.out;
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    try {
      // One of the tests counts aloud.
      System.setOut(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(DiscoverySelectors.selectClass(suite))
                  .build(),
              listener);
    } finally {
      System.setOut(out);
    }
    return Verdict.of(listener.getSummary());
  }

  /**
   * What came of it.
   *
   * @param passed how many tests
   * @param broken the names of those that did not pass
   */
  record Verdict(long passed, List<String> broken) {
    private static Verdict of(TestExecutionSummary summary) {
      return new Verdict(
          summary.getTestsSucceededCount(),
          summary.getFailures().stream()
              .map(TestExecutionSummary.Failure::getTestIdentifier)
              .map(test -> test.getLegacyReportingName().replaceFirst("\\(.*", ""))
              .distinct()
              .toList());
    }

    boolean isKept() {
      return broken.isEmpty() && passed > 0;
    }

    String text() {
      List<String> shown = broken.subList(0, Math.min(BROKEN_SHOWN, broken.size()));
      return isKept()
          ? "kept: " + passed + " tests"
          : "broken: "
              + broken.size()
              + " tests, among them "
              + String.join(", ", shown)
              + "; passed: "
              + passed;
    }
  }

  private RunningResponder startAnother(Map<String, String> environment) {
    bench.stopping().check();
    return Standing.start(bench.place(), candidate, environment);
  }

  private static Contract current() {
    return Objects.requireNonNull(current, "only Contract runs this");
  }

  /** Run by {@link Contract}, not by a build. */
  static final class OfTheStanding extends StandingContract {
    @Override
    public RunningResponder start(Map<String, String> environment) {
      return current().startAnother(environment);
    }

    @Override
    public RunningResponder standing() {
      return current().standing;
    }
  }

  /** Run by {@link Contract}, not by a build. */
  static final class OfAnyStart extends ResponderContract {
    @Override
    public RunningResponder start(Map<String, String> environment) {
      return current().startAnother(environment);
    }
  }
}
