package dev.netinfo.compare.measure;

import dev.netinfo.compare.place.Place;
import dev.netinfo.compare.plan.Budget;
import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.plan.Plan;
import dev.netinfo.compare.results.CandidateResults;
import dev.netinfo.compare.results.Results;
import java.util.ArrayList;
import java.util.List;

/** What every part of a comparison works with, and who is still in it. Not thread-safe. */
public record Session(
    Place place,
    Budget budget,
    ContractCheck contract,
    Interruption interruption,
    Progress progress,
    Results results,
    List<Candidate> remaining) {
  /** Nothing is measured yet. */
  public static Session begin(
      Place place, Budget budget, ContractCheck contract, Interruption interruption) {
    Results results = Results.begin(place.describe(), budget.plan());
    budget.candidates().forEach(results::of);
    Progress progress = new Progress(budget);
    List<Candidate> remaining = new ArrayList<>(budget.candidates());
    return new Session(place, budget, contract, interruption, progress, results, remaining);
  }

  Plan plan() {
    return budget.plan();
  }

  /** Returns those that are put under load, and still in it. */
  List<Candidate> loaded() {
    return remaining.stream().filter(budget.loaded()::contains).toList();
  }

  /** Returns those that are only started, and still in it. */
  List<Candidate> startedOnly() {
    return remaining.stream().filter(budget.startedOnly()::contains).toList();
  }

  CandidateResults results(Candidate candidate) {
    return results.of(candidate);
  }

  /** Says something that a reader of the figures has to know. */
  public void note(String sentence) {
    results.note(sentence);
  }

  /** Does something with a candidate; if that fails, the report says so and the others go on. */
  void attempt(Candidate candidate, Runnable measurement) {
    interruption.check();
    if (results(candidate).failure != null) {
      return;
    }
    try {
      measurement.run();
    } catch (CandidateFailure e) {
      // Not the candidate's fault if somebody stops the comparison.
      interruption.checkAfterFailure();
      String reason = String.valueOf(e.getMessage());
      results(candidate).failure = reason;
      remaining.remove(candidate);
      progress.begin(candidate.name() + ": " + reason + "; the others go on");
    }
  }
}
