package dev.netinfo.comparison;

import java.nio.file.Path;

/** Measures all candidates of a bench. */
final class Comparison {
  private static final int FEWEST_TURNS = 2;

  private final Bench bench;
  private final Path generator;

  /**
   * Measures nothing yet.
   *
   * @param generator the jar of the load generator
   */
  Comparison(Bench bench, Path generator) {
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
    for (int number = 0; number < bench.plan().rounds(); number++) {
      try (Generator load = Generator.start(generator, Cpus.ofTheGenerator());
          Round round = new Round(bench, load)) {
        round.begin();
        takeTurns(round, rates);
      } catch (IllegalStateException e) {
        bench.stopping().checkAfterFailure();
        throw e;
      }
    }
    new Starts(bench).run();
    bench.results().complete = true;
  }

  private void takeTurns(Round round, Rates rates) {
    Plan plan = bench.plan();
    for (int turn = 0; turn < plan.turns(); turn++) {
      bench.stopping().check();
      if (turn >= FEWEST_TURNS && bench.progress().elapsed() > plan.loadLimitSeconds()) {
        bench.note("The loads were cut short after " + turn + " turns: the time was up.");
        bench.progress().omit((plan.turns() - turn) * plan.turnSeconds(bench.standing()));
        return;
      }
      round.turn(turn, rates);
    }
  }
}
