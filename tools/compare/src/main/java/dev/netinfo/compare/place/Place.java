package dev.netinfo.compare.place;

import dev.netinfo.compare.plan.Candidate;
import java.util.List;
import java.util.Map;

/** Where candidates run. */
public sealed interface Place permits PlainProcesses, ContainerEngine {
  /** Returns what it is, for the report: {@code plain processes of this machine}. */
  String describe();

  /**
   * Makes all ready for one start of a candidate, so that the start itself can be timed.
   *
   * @param environment the variables beside the candidate's own
   */
  PreparedStart prepare(
      Candidate candidate, Processors processors, Map<String, String> environment);

  /**
   * Returns the command by which the contract starts a candidate anew. The word {@code {env}}, if
   * there is one, stands for the options that set variables; else they are those of the command.
   */
  List<String> command(Candidate candidate);

  /** Returns the variables of that command beside those that the contract sets. */
  Map<String, String> environment(Candidate candidate);

  /** Ends what the contract has started and not ended. */
  void removeLeftovers();
}
