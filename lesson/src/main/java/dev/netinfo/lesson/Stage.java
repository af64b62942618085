package dev.netinfo.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the steps are played: a command is shown, run, and its output shown. */
record Stage(Kubectl kubectl, Cluster cluster, Screen screen, Checks checks, Duration timeout) {
  private static final String SERVICE = "http://demo-service.dev";

  /** Shows a command as the learner would write it, and its output. */
  Output show(String command) {
    screen.command("kubectl " + command);
    Output output = kubectl.run(command.split(" "));
    screen.output(output);
    return output;
  }

  /** Shows a command that has to succeed for the lesson to go on. */
  void must(String command) {
    Output output = show(command);
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

  /** Asks many times, each over a connection of its own, which needs nothing but curl. */
  Output curlOften(int requests) {
    String urls = SERVICE + "/?[1-" + requests + "]";
    screen.command("kubectl exec -it jumpbox -- curl -s -H 'Connection: close' '" + urls + "'");
    return exec(List.of("curl", "-s", "-H", "Connection: close", urls));
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
    return kubectl.run(arguments, Duration.ofMinutes(2), () -> {});
  }
}
