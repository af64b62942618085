package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Checks;
import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Screen;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Kubectl, and where it is shown what it is told and what it says.
 *
 * @param timeout how long to wait for one condition
 */
record Session(Kubectl kubectl, Screen screen, Checks checks, Duration timeout) {
  /** Kubectl is told whole seconds, and would take none for no limit. */
  Session {
    timeout = timeout.plus(Duration.ofSeconds(1)).minusNanos(1).truncatedTo(ChronoUnit.SECONDS);
  }

  Queries queries() {
    return new Queries(kubectl);
  }

  /** Shows a command as a learner would type it, and its output. */
  Output show(String command) {
    return screen.show("kubectl " + command, () -> kubectl.run(command.split(" ")));
  }

  /** Runs a command that the lesson shows, shows its output, and requires that it succeeds. */
  void must(String command) {
    Output output = kubectl.run(command.split(" "));
    screen.text(output.text());
    screen.errors(output);
    require(command, output);
  }

  /** Requires that a command has succeeded. */
  void require(String command, Output output) {
    if (!output.isOk()) {
      checks.require("kubectl " + command + " succeeds", false, output.reason());
    }
  }

  /** Runs a command that takes its time, and shows what it says as it says it. */
  Output follow(List<String> arguments, Duration limit, Runnable meanwhile) {
    Output output = kubectl.follow(arguments, limit, screen::text, meanwhile);
    screen.errors(output);
    return output;
  }
}
