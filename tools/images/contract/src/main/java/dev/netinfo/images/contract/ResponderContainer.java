package dev.netinfo.images.contract;

import dev.netinfo.contract.ContainedResponder;
import dev.netinfo.contract.ResponderProcess;
import dev.netinfo.contract.RunningResponder;
import dev.netinfo.support.Command;
import java.util.HashMap;
import java.util.Map;

/** A responder in a container of runc. */
public record ResponderContainer(RunningResponder process, String id)
    implements ContainedResponder, RunningContainer {

  /** Starts a container, and returns once its responder is ready or has ended. */
  public static ResponderContainer start(Container container, Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>(Map.of("NETINFO_HTTP_PORT", "0"));
    settings.putAll(environment);
    return new ResponderContainer(
        ResponderProcess.start(container.with(settings).command(), Map.of("PATH", Command.path())),
        container.id());
  }

  /** Runs a container to its end and returns what it printed. */
  static String run(Container container) {
    return Command.run(container.command().toArray(String[]::new));
  }

  @Override
  public void close() {
    Command.run("runc", "delete", "--force", id);
    process.close();
  }
}
