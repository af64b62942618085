package dev.netinfo.lesson;

import java.util.Locale;

/** What the lesson is about. */
public enum Chapter {
  /** Who answers: pods, their Service, rollouts. */
  POD_NETWORKING,

  /** Who asked: what each way to a pod does to the client's address. */
  SOURCE_IP;

  /** Returns its name as it is written on a command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
