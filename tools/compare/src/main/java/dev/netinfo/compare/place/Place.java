package dev.netinfo.compare.place;

import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.support.Command;
import java.util.Map;
import java.util.function.Consumer;

/** Where candidates run. */
public sealed interface Place permits PlainProcesses, ContainerEngine {
  /**
   * Returns the place of that name.
   *
   * @param engine the name of an engine, {@code none}, or {@code auto} for the first that works
   * @param trial makes an engine ready, and finds out whether it works
   * @throws IllegalStateException if the engine that was named does not work
   */
  static Place find(String engine, Consumer<ContainerEngine> trial) {
    return switch (engine) {
      case "none" -> new PlainProcesses();
      case "auto" -> firstThatWorks(trial);
      default -> tried(engine, trial);
    };
  }

  private static Place firstThatWorks(Consumer<ContainerEngine> trial) {
    for (String tool : ContainerEngine.TOOLS) {
      if (Command.exists(tool)) {
        try {
          return tried(tool, trial);
        } catch (IllegalStateException e) {
          System.err.println("netinfo: " + e.getMessage() + "; it is not used");
        }
      }
    }
    return new PlainProcesses();
  }

  private static Place tried(String tool, Consumer<ContainerEngine> trial) {
    ContainerEngine engine = new ContainerEngine(tool);
    trial.accept(engine);
    return engine;
  }

  /** Returns what it is, for the report: {@code plain processes of this machine}. */
  String describe();

  /**
   * Makes all ready for one start of a candidate, so that the start itself can be timed.
   *
   * @param environment the variables beside the candidate's own
   */
  PreparedStart prepare(
      Candidate candidate, Processors processors, Map<String, String> environment);

  /** Returns whether a candidate can be given a part of a processor's time. */
  boolean canLimitTime();

  /**
   * Returns the command by which the contract starts a candidate anew, and its variables beside
   * those that the contract sets. The word {@code {env}}, if there is one, stands for the options
   * that set variables; else they are those of the command.
   */
  ProcessBuilder command(Candidate candidate);

  /** Ends what the contract has started and not ended. */
  void removeLeftovers();
}
