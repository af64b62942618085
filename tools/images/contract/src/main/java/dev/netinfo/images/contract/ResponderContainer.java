package dev.netinfo.images.contract;

import dev.netinfo.contract.ResponderProcess;
import dev.netinfo.contract.RunningResponder;
import dev.netinfo.support.Command;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A responder in a container of runc. */
public final class ResponderContainer implements RunningResponder, RunningContainer {
  private final RunningResponder process;
  private final String id;

  private ResponderContainer(RunningResponder process, String id) {
    this.process = process;
    this.id = id;
  }

  /** Starts a container, and returns once its responder is ready or has ended. */
  public static ResponderContainer start(Container container, Map<String, String> environment) {
    String id = Runc.nextId();
    Map<String, String> settings = new HashMap<>(Map.of("NETINFO_HTTP_PORT", "0"));
    settings.putAll(environment);
    return new ResponderContainer(
        ResponderProcess.start(
            Runc.command(container.with(settings), id), Map.of("PATH", Command.path())),
        id);
  }

  /** Runs a container to its end and returns what it printed. */
  static String run(Container container) {
    return Command.run(Runc.command(container, Runc.nextId()).toArray(String[]::new));
  }

  @Override
  public long pid() {
    return Runc.pid(id);
  }

  @Override
  public int port() {
    return process.port();
  }

  /** The runtime hands the signal on. */
  @Override
  public void terminate() {
    process.terminate();
  }

  @Override
  public int awaitExit() {
    return process.awaitExit();
  }

  @Override
  public List<String> output() {
    return process.output();
  }

  @Override
  public List<String> errors() {
    return process.errors();
  }

  @Override
  public void close() {
    Command.run("runc", "delete", "--force", id);
    process.close();
  }
}
