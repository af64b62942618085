package dev.netinfo.compare.measure;

import dev.netinfo.compare.place.Processors;
import dev.netinfo.compare.plan.Candidate;

/** Measures all candidates of a session. */
public record Comparison(Session session, LoadGenerator generator) {
  /** With fewer, loads are not cut short. */
  private static final int FEWEST_TURNS = 2;

  /**
   * Measures into the session's results.
   *
   * @throws Interruption.Stopped if somebody asked to stop; the results hold what was measured
   */
  public void run() {
    try {
      if (session.plan().growthOnly()) {
        generator.awaitWarm();
        new GrowthMeasurement(session, generator).run();
      } else {
        putLoads();
      }
    } catch (IllegalStateException e) {
      session.interruption().checkAfterFailure();
      throw e;
    }
    new StartMeasurement(session).run();
    session.results().complete = true;
  }

  private void putLoads() {
    OpenLoadRates rates = new OpenLoadRates();
    session.startedOnly().forEach(each -> session.attempt(each, () -> checkContract(each)));
    generator.awaitWarm();
    for (int number = 0; number < session.plan().rounds(); number++) {
      try (LoadRound round = new LoadRound(session, generator, rates)) {
        round.begin(number == 0);
        takeTurns(round);
      }
    }
  }

  private void checkContract(Candidate candidate) {
    session.progress().begin("contract: " + candidate.name());
    try (RunningCandidate running =
        RunningCandidate.start(session, candidate, Processors.last(2))) {
      session.contract().check(session, running, true);
    }
    session.progress().done(session.plan().contractSeconds(candidate));
  }

  private void takeTurns(LoadRound round) {
    int turns = session.plan().turns();
    for (int turn = 0; turn < turns; turn++) {
      session.interruption().check();
      if (turn >= FEWEST_TURNS
          && session.progress().elapsed() > session.budget().loadLimitSeconds()) {
        session.note("The loads were cut short after " + turn + " turns: the time was up.");
        return;
      }
      round.turn(turn);
    }
  }
}
