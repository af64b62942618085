package dev.netinfo.comparison;

import java.util.Map;

/** Where candidates run. */
interface Place {
  /** Returns what it is, for the report: {@code plain processes of this machine}. */
  String describe();

  /**
   * Makes all ready for one start of a candidate, so that the start itself can be timed.
   *
   * @param environment the variables beside the candidate's own
   */
  Launch prepare(Candidate candidate, Cpus cpus, Map<String, String> environment);
}
