package dev.netinfo.comparison;

import java.nio.file.Path;

/** Measures all candidates of a bench. */
final class Comparison {
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
        for (int turn = 0; turn < bench.plan().turns(); turn++) {
          bench.stopping().check();
          round.turn(turn, rates);
        }
      } catch (IllegalStateException e) {
        bench.stopping().checkAfterFailure();
        throw e;
      }
    }
    new Starts(bench).run();
    bench.results().complete = true;
  }
}
