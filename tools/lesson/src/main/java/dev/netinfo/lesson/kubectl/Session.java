package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Screen;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Kubectl, and where it is shown what it is told and what it says.
 *
 * @param timeout how long to wait for one condition
 */
record Session(Kubectl kubectl, Screen screen, Duration timeout) {
  /** Kubectl is told whole seconds, and would take none for no limit. */
  Session {
    timeout = timeout.plus(Duration.ofSeconds(1)).minusNanos(1).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Shows a command as a learner would type it, and its output. */
  Output show(String command) {
    return screen.show("kubectl " + command, () -> kubectl.run(command));
  }

  /** Runs a command that is shown already, and shows its output. */
  Output run(String command) {
    Output output = kubectl.run(command);
    screen.text(output.text());
    screen.errors(output);
    return output;
  }

  /** Shows a command and its output, and requires that it succeeds. */
  void must(String command) {
    require(command, show(command));
  }

  void require(String command, Output output) {
    if (!output.isOk()) {
      screen.require("kubectl " + command + " succeeds", false, output.reason());
    }
  }

  /** Runs a command that takes its time, and shows what it says as it says it. */
  Output follow(String command, Runnable meanwhile) {
    Output output = kubectl.follow(limited(command), patience(), screen::text, meanwhile);
    screen.errors(output);
    return output;
  }

  /** Runs a command that takes its time; what fails here is found by the checks that follow. */
  void quietly(String command) {
    kubectl.run(limited(command), patience());
  }

  private List<String> limited(String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.add("--timeout=" + timeout.toSeconds() + "s");
    return arguments;
  }

  /** Somewhat longer than kubectl's own limit, so that it is kubectl that says what is missing. */
  private Duration patience() {
    return timeout.plusSeconds(30);
  }
}
