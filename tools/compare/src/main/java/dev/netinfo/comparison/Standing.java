package dev.netinfo.comparison;

import dev.netinfo.contract.ResponderProcess;
import dev.netinfo.contract.RunningResponder;
import dev.netinfo.support.ProcessUsage;
import dev.netinfo.text.Printable;
import java.util.List;
import java.util.Map;

/** A candidate that runs, and is ready unless it has ended. */
final class Standing implements RunningResponder {
  private static final int MOST_SAID = 200;

  private final Launch launch;
  private final ResponderProcess process;

  private Standing(Launch launch, ResponderProcess process) {
    this.launch = launch;
    this.process = process;
  }

  /** Starts it on one processor, as it is measured. */
  static Standing start(Place place, Candidate candidate, Map<String, String> environment) {
    return start(place, candidate, Cpus.last(1), environment);
  }

  static Standing start(
      Place place, Candidate candidate, Cpus cpus, Map<String, String> environment) {
    Launch launch = place.prepare(candidate, cpus, environment);
    return new Standing(launch, ResponderProcess.start(launch.command(), launch.environment()));
  }

  boolean isAlive() {
    return process.process().isAlive();
  }

  /**
   * Does nothing if it stands.
   *
   * @throws Failed if it has ended, with what it said
   */
  void requireAlive(Stopping stopping) {
    if (!isAlive()) {
      stopping.check();
      throw new Failed(
          "it ended at its start: " + Printable.escape(String.join(" ", errors()), MOST_SAID));
    }
  }

  double memory() {
    return launch.memory(process.process());
  }

  double cpuMillis() {
    return ProcessUsage.cpuMillis(launch.pid(process.process()));
  }

  @Override
  public int port() {
    return process.port();
  }

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
    launch.close();
    process.close();
  }
}
