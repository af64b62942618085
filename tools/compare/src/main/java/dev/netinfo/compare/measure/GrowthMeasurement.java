package dev.netinfo.compare.measure;

import dev.netinfo.compare.place.Processors;
import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** Measures what becomes of the images with more connections, more processors and more time. */
record GrowthMeasurement(Session session, LoadGenerator generator) {
  void run() {
    try (LoadRound round = new LoadRound(session, generator, new OpenLoadRates())) {
      round.begin(true);
      round.growConnections();
    }
    for (double time : processorSteps()) {
      for (Candidate candidate : session.loaded()) {
        session.attempt(candidate, () -> growProcessors(candidate, time));
      }
    }
    growOld();
  }

  private List<Double> processorSteps() {
    List<Double> steps = new ArrayList<>(Plan.PROCESSOR_STEPS);
    if (!session.place().canLimitTime()) {
      steps.removeIf(time -> time != Math.rint(time));
      session.note(
          "Less than a processor was not measured: control groups need root, or a container engine.");
    }
    steps.removeIf(time -> time > Processors.count());
    if (Processors.areApart() && steps.contains((double) Processors.count())) {
      session.note(
          "With %d CPUs, an image shared one of them with the load generator."
              .formatted(Processors.count()));
    }
    return steps;
  }

  private void growProcessors(Candidate candidate, double time) {
    session.progress().begin("%s on %s CPU".formatted(candidate.name(), time));
    try (CandidateLoad load =
        new CandidateLoad(session, generator, candidate, Processors.last(time))) {
      load.processors(time);
    }
    session.progress().done(session.plan().processorStepSeconds());
  }

  private void growOld() {
    session.progress().begin("memory, all under load at the same time");
    try (SimultaneousLoad load = new SimultaneousLoad(session, generator)) {
      load.start();
      for (int reading = 0; reading < Plan.MEMORY_READINGS; reading++) {
        session.progress().go("memory, all under load at the same time");
        load.put();
        session.progress().done(session.plan().seconds() + Plan.PAUSE_SECONDS);
      }
    }
  }
}
