package dev.netinfo.images;

import com.google.gson.JsonParser;
import dev.netinfo.contract.ResponderProcess;
import dev.netinfo.contract.RunningResponder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A responder in a container of runc. */
final class ResponderContainer implements RunningResponder {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final RunningResponder process;
  private final String id;

  private ResponderContainer(RunningResponder process, String id) {
    this.process = process;
    this.id = id;
  }

  /** Starts a container, and returns once its responder is ready or has ended. */
  static ResponderContainer start(Container container, Map<String, String> environment) {
    String id = nextId();
    Map<String, String> settings = new HashMap<>(Map.of("NETINFO_HTTP_PORT", "0"));
    settings.putAll(environment);
    Path directory = container.with(settings).named(id);
    return new ResponderContainer(
        ResponderProcess.start(
            List.of("runc", "run", "--bundle", directory.toString(), id),
            Map.of("PATH", Command.path())),
        id);
  }

  /** Runs a container to its end and returns what it printed. */
  static String run(Container container) {
    String id = nextId();
    return Command.run("runc", "run", "--bundle", container.named(id).toString(), id);
  }

  private static String nextId() {
    return "netinfo-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
  }

  /** Returns the process of the responder, as this machine numbers it. */
  long pid() {
    String state = Command.run("runc", "state", id);
    return JsonParser.parseString(state).getAsJsonObject().get("pid").getAsLong();
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
