package dev.netinfo.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the steps are played: a command is shown, run, and its output shown. */
record Stage(Kubectl kubectl, Cluster cluster, Screen screen, Checks checks, Duration timeout) {
  /** So many that a silent pod of five is one chance in a million. */
  static final int COUNTED = 80;

  /**
   * What kubectl 1.32 says, and ends as if all were well, when an answer of the API server was
   * there before it listened: the answer is lost, though the Service gave it.
   */
  private static final String LOST = "discarding message";

  private static final int REPEATS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String SERVICE = "http://demo-service.dev";
  private static final String MANY = SERVICE + "/?[1-" + COUNTED + "]";

  /** Shows a command as the learner would write it, and its output. */
  Output show(String command) {
    screen.command("kubectl " + command);
    Output output = kubectl.run(command.split(" "));
    screen.output(output);
    return output;
  }

  /** Runs a command that takes its time, and shows what it says as it says it. */
  Output follow(List<String> arguments, Duration limit, Runnable meanwhile) {
    Output output = kubectl.follow(arguments, limit, screen::text, meanwhile);
    screen.errors(output);
    return output;
  }

  /** Shows a command that has to succeed for the lesson to go on. */
  void must(String command) {
    require(command, show(command));
  }

  /** Ends the lesson if a command has failed without which it cannot go on. */
  void require(String command, Output output) {
    if (!output.isOk()) {
      checks.check("kubectl " + command + " succeeds", false, output.reason());
      throw new Stopped();
    }
  }

  /** Shows the lesson's curl, and returns the lines of the answer. */
  Output curl(String path) {
    screen.command("kubectl exec -it jumpbox -- curl " + SERVICE + path);
    Output output = exec(List.of("curl", SERVICE + path));
    screen.output(output);
    return output;
  }

  /** Shows how to ask many times, each over a connection of its own, and returns the answers. */
  Output curlOften() {
    screen.command(
        "kubectl exec -it jumpbox -- curl -s -m 10 -H 'Connection: close' '" + MANY + "'");
    return askOften();
  }

  /** Asks many times without showing it, which needs nothing but curl. */
  Output askOften() {
    return exec(List.of("curl", "-s", "-m", "10", "-H", "Connection: close", MANY));
  }

  /** Asks without showing it. */
  Output ask() {
    return exec(List.of("curl", "-sS", "--max-time", "10", SERVICE));
  }

  /** Returns the greeting that was answered, or null if it was none. */
  static @Nullable Greeting greeting(Output output) {
    return output.isOk() && output.lines().size() == 1
        ? Greeting.of(output.lines().getFirst())
        : null;
  }

  private Output exec(List<String> command) {
    List<String> arguments =
        new ArrayList<>(List.of("exec", "-n", Thing.CLIENT_NAMESPACE, "jumpbox", "--"));
    arguments.addAll(command);
    Output output = kubectl.run(arguments, PATIENCE);
    for (int i = 0; i < REPEATS && output.errors().contains(LOST); i++) {
      output = kubectl.run(arguments, PATIENCE);
    }
    return output;
  }
}
