package dev.netinfo.comparison;

import java.util.ArrayList;
import java.util.List;

/** What every part of a comparison works with, and who is still in it. Not thread-safe. */
record Bench(
    Place place,
    Budget budget,
    Results results,
    Progress progress,
    Stopping stopping,
    List<Candidate> standing) {

  Bench {
    standing = new ArrayList<>(standing);
    standing.forEach(results::of);
  }

  /** Nothing is measured yet. */
  static Bench of(Place place, Budget budget, Progress progress, Stopping stopping) {
    Results results = Results.of(place, budget.plan());
    return new Bench(place, budget, results, progress, stopping, budget.candidates());
  }

  Plan plan() {
    return budget.plan();
  }

  /** Returns those that are put under load, and still in it. */
  List<Candidate> loaded() {
    return standing.stream().filter(budget.loaded()::contains).toList();
  }

  /** Returns those that are only started, and still in it. */
  List<Candidate> startedOnly() {
    return standing.stream().filter(budget.startedOnly()::contains).toList();
  }

  /** Does something with a candidate; if that fails, the report says so and the others go on. */
  void attempt(Candidate candidate, Runnable measurement) {
    stopping.check();
    if (results.of(candidate).failure != null) {
      return;
    }
    try {
      measurement.run();
    } catch (Failed e) {
      // Not its fault: who stops, ends it.
      stopping.checkAfterFailure();
      drop(candidate, String.valueOf(e.getMessage()));
    }
  }

  private void drop(Candidate candidate, String reason) {
    results.of(candidate).failure = reason;
    standing.remove(candidate);
    progress.begin(candidate.name() + ": " + reason + "; the others go on");
  }

  void note(String sentence) {
    if (!results.notes.contains(sentence)) {
      results.notes.add(sentence);
    }
  }
}
