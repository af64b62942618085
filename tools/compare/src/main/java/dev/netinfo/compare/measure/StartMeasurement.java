package dev.netinfo.compare.measure;

import dev.netinfo.compare.place.Processors;
import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.results.CandidateResults;
import dev.netinfo.compare.results.Metric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts the candidates one after the other, again and again, and measures the time from the start
 * to the first answer as a client sees it.
 */
final class StartMeasurement {
  private static final int FEWEST = 3;
  private static final int REQUESTS = 100;

  private final Session session;

  /** How long the last starts of each image have taken. */
  private final Map<Candidate, Double> lastSeconds = new HashMap<>();

  StartMeasurement(Session session) {
    this.session = session;
  }

  void run() {
    List<Candidate> candidates =
        session.remaining().stream().filter(Candidate::isResponder).toList();
    int rounds = candidates.stream().mapToInt(session.plan()::starts).max().orElse(0);
    for (int round = 0; round < rounds; round++) {
      if (round >= FEWEST && session.progress().left() < 0) {
        session.note("The starts were cut short after " + round + " rounds: the time was up.");
        return;
      }
      for (Candidate candidate : candidates) {
        if (isDue(candidate, round, rounds)) {
          startIfThereIsTime(candidate, rounds - round);
        }
      }
    }
  }

  /** Those of whom fewer are wanted are spread over all rounds. */
  private boolean isDue(Candidate candidate, int round, int rounds) {
    int wanted = session.plan().starts(candidate);
    return (round + 1) * wanted / rounds > round * wanted / rounds;
  }

  /** Starts it, unless that takes the time that the images need. */
  private void startIfThereIsTime(Candidate candidate, int roundsLeft) {
    double needed = 2 * session.plan().startSeconds(candidate);
    double ofImages = lastSeconds.values().stream().mapToDouble(each -> each).sum();
    if (candidate.isImage() || session.progress().left() > needed + roundsLeft * ofImages) {
      double begin = session.progress().elapsed();
      session.attempt(candidate, () -> start(candidate));
      if (candidate.isImage()) {
        lastSeconds.put(candidate, session.progress().elapsed() - begin);
      }
    } else {
      session.note("Some starts with default flags were left out: the time was up.");
    }
  }

  private void start(Candidate candidate) {
    session.progress().go("starts, in turns");
    CandidateResults results = session.results(candidate);
    try (RunningCandidate running = start(candidate, 1)) {
      results.add(Metric.START_1_CPU, running.millisToFirstAnswer());
      results.add(Metric.MEMORY_FIRST, running.memory());
      running.ask(REQUESTS - 1);
      results.add(Metric.MEMORY_100, running.memory());
    }
    if (Processors.count() > 1) {
      try (RunningCandidate running = start(candidate, 2)) {
        results.add(Metric.START_2_CPUS, running.millisToFirstAnswer());
      }
    }
    session.progress().done(2 * session.plan().startSeconds(candidate));
  }

  private RunningCandidate start(Candidate candidate, int processors) {
    RunningCandidate running =
        RunningCandidate.start(session, candidate, Processors.last(processors));
    if (!running.firstAnswer().endsWith(" back to 127.0.0.1\n")) {
      running.close();
      throw new CandidateFailure("its first answer is not the greeting");
    }
    return running;
  }
}
