package dev.netinfo.comparison;

/** Measures all candidates of a bench. */
final class Comparison {
  private final Bench bench;
  private final WarmGenerator generator;

  /** Measures nothing yet. */
  Comparison(Bench bench, WarmGenerator generator) {
    this.bench = bench;
    this.generator = generator;
  }

  /**
   * Measures into the bench's results.
   *
   * @throws Stopping.Stopped if somebody asked to stop; the results hold what was measured
   */
  void run() {
    Rates rates = new Rates();
    try {
      new Examination(bench).ofThoseStartedOnly();
      for (int number = 0; number < bench.plan().rounds(); number++) {
        try (Round round = new Round(bench, generator.await(), number)) {
          round.begin();
          takeTurns(round, rates);
        }
      }
    } catch (IllegalStateException e) {
      bench.stopping().checkAfterFailure();
      throw e;
    }
    new Starts(bench).run();
    bench.results().complete = true;
  }

  private void takeTurns(Round round, Rates rates) {
    Plan plan = bench.plan();
    for (int turn = 0; turn < plan.turns(); turn++) {
      bench.stopping().check();
      if (turn >= Budget.FEWEST_TURNS
          && bench.progress().elapsed() > bench.budget().loadLimitSeconds()) {
        bench.note("The loads were cut short after " + turn + " turns: the time was up.");
        bench.progress().omit((plan.turns() - turn) * turnSeconds());
        return;
      }
      round.turn(turn, rates);
    }
  }

  private double turnSeconds() {
    return bench.loaded().stream().mapToDouble(bench.plan()::turnSeconds).sum();
  }
}
