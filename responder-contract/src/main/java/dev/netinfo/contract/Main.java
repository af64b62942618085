package dev.netinfo.contract;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The contract as a program: tests a running responder, and prints which tests fail. */
public final class Main {
  private static final String USAGE =
      """
      usage: java -jar responder-contract.jar [--whole] URL STDOUT STDERR COMMAND...
             java -jar responder-contract.jar --environment

        URL             http://127.0.0.1:PORT of a running responder; it has to run with the
                        environment that --environment prints
        STDOUT, STDERR  the files with the responder's output and errors
        COMMAND         starts another responder. The word {env} is replaced by options
                        --env NAME=VALUE; without {env}, the command's environment has the variables
        --whole         also run the tests that start other responders

      Ends after three broken tests. Exit status: 0 kept, 1 broken, 2 wrong usage.
      """;

  /** JUnit makes the test objects, so they find the responder here. */
  private static @Nullable Main current;

  private final RunningResponder responder;
  private final List<String> command;

  private Main(RunningResponder responder, List<String> command) {
    this.responder = responder;
    this.command = command;
  }

  /** Runs the command line; exits with 0 if the contract is kept, 1 if not, 2 for wrong usage. */
  public static void main(String[] arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    if (words.equals(List.of("--environment"))) {
      Subject.LESSON.forEach((name, value) -> System.out.println(name + "=" + value));
      return;
    }
    boolean isWhole = words.remove("--whole");
    if (words.size() < 4 || !words.getFirst().matches("http://127\\.0\\.0\\.1:[0-9]{1,5}/?")) {
      System.err.print(USAGE);
      System.exit(2);
    }
    RunningResponder responder =
        new ResponderStartedElsewhere(
            URI.create(words.get(0)).getPort(), Path.of(words.get(1)), Path.of(words.get(2)));
    current = new Main(responder, List.copyOf(words.subList(3, words.size())));
    System.exit(report(isWhole) ? 0 : 1);
  }

  /** Prints which tests fail, and returns whether the contract is kept. */
  private static boolean report(boolean isWhole) {
    TestExecutionSummary summary = run(OfTheRunningResponder.class);
    if (isWhole && summary.getTotalFailureCount() == 0) {
      summary = run(OfAnyStart.class);
    }
    summary.getFailures().stream()
        .map(TestExecutionSummary.Failure::getTestIdentifier)
        .map(test -> test.getLegacyReportingName().replaceFirst("\\(.*", ""))
        .distinct()
        .forEach(name -> System.out.println("broken: " + name));
    System.out.println("passed: " + summary.getTestsSucceededCount());
    return summary.getTotalFailureCount() == 0 && summary.getTestsSucceededCount() > 0;
  }

  private static TestExecutionSummary run(Class<?> suite) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(suite))
                .build(),
            listener);
    return listener.getSummary();
  }

  private RunningResponder startAnother(Map<String, String> environment) {
    return StartedByCommand.start(command, environment);
  }

  private static Main current() {
    return Objects.requireNonNull(current, "only main runs this");
  }

  /** Skips the rest after three failures: a broken responder may make every test wait. */
  static final class EnoughIsBroken implements ExecutionCondition, TestWatcher {
    private static final int ENOUGH = 3;
    private static final AtomicInteger broken = new AtomicInteger();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return broken.get() < ENOUGH
          ? ConditionEvaluationResult.enabled("go on")
          : ConditionEvaluationResult.disabled("enough is broken");
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
      broken.incrementAndGet();
    }
  }

  /** Run by {@link Main}, not by a build. */
  @ExtendWith(EnoughIsBroken.class)
  static final class OfTheRunningResponder extends RunningResponderContract {
    @Override
    public RunningResponder start(Map<String, String> environment) {
      return current().startAnother(environment);
    }

    @Override
    public RunningResponder responder() {
      return current().responder;
    }
  }

  /** Run by {@link Main}, not by a build. */
  @ExtendWith(EnoughIsBroken.class)
  static final class OfAnyStart extends ResponderContract {
    @Override
    public RunningResponder start(Map<String, String> environment) {
      return current().startAnother(environment);
    }
  }
}
