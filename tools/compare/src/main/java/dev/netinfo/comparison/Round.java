package dev.netinfo.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One life of every candidate: its warm-up from the first request, the contract, a while to settle,
 * and then all of them under load in turns, alive at the same time and served one after the other.
 */
final class Round implements AutoCloseable {
  private static final int EVEN_SECONDS = 3;
  private static final double EVEN = 1.05;

  private final Bench bench;
  private final Generator generator;
  private final int number;
  private final Map<Candidate, Standing> alive = new LinkedHashMap<>();

  Round(Bench bench, Generator generator, int number) {
    this.bench = bench;
    this.generator = generator;
    this.number = number;
  }

  /** Lives through all but the turns, one candidate after the other. */
  void begin() {
    for (Candidate candidate : List.copyOf(bench.loaded())) {
      bench.attempt(candidate, () -> live(candidate));
    }
  }

  private void live(Candidate candidate) {
    bench.progress().begin("warm-up: " + candidate.name());
    Standing standing = Standing.start(bench.place(), candidate, Contract.pod());
    alive.put(candidate, standing);
    standing.requireAlive(bench.stopping());
    Load load = new Load(candidate, standing);
    bench.results().of(candidate).warmUps.add(load.warmUp());
    new Examination(bench).of(candidate, standing, number == 0);
    load.settle();
    bench.progress().done(bench.plan().lifeSeconds(candidate));
  }

  /** Puts each kind of load on every candidate in turn. */
  void turn(int number, Rates rates) {
    List<Load> loads = new ArrayList<>();
    for (Candidate candidate : bench.loaded()) {
      Standing standing = alive.get(candidate);
      if (standing != null) {
        loads.add(new Load(candidate, standing));
      }
    }
    // So that nobody is always the first.
    Collections.rotate(loads, number);
    loads.forEach(load -> bench.attempt(load.candidate, load::kept));
    List<Load> images = loads.stream().filter(load -> load.candidate.isImage()).toList();
    images.forEach(load -> bench.attempt(load.candidate, load::separate));
    rates.fix(bench.results());
    images.forEach(load -> bench.attempt(load.candidate, () -> load.open(true, rates.kept())));
    images.forEach(load -> bench.attempt(load.candidate, () -> load.open(false, rates.separate())));
  }

  @Override
  public void close() {
    alive.values().forEach(Standing::close);
  }

  /** Loads on one candidate. */
  private final class Load {
    private final Candidate candidate;
    private final Standing standing;
    private final Results.Measured measured;
    private final int seconds = bench.plan().seconds();

    Load(Candidate candidate, Standing standing) {
      this.candidate = candidate;
      this.standing = standing;
      this.measured = bench.results().of(candidate);
    }

    List<Integer> warmUp() {
      int length = bench.plan().warmUpSeconds();
      return survived(generator.closed(standing.port(), true, Plan.CONNECTIONS, length))
          .perSecond();
    }

    /**
     * Asks until the answers of some seconds in a row are no more than those of a second before:
     * compilers work in steps, and what the contract asked has undone some of it.
     */
    void settle() {
      double best = 0;
      int even = 0;
      for (int second = 0; even < EVEN_SECONDS; second++) {
        if (second == bench.plan().settleSeconds()) {
          bench.note(
              "Perhaps not yet as fast as it becomes when it was measured: %s."
                  .formatted(candidate.name()));
          return;
        }
        double rate =
            survived(generator.closed(standing.port(), true, Plan.CONNECTIONS, 1))
                .perSecondOnAverage();
        even = rate > best * EVEN ? 0 : even + 1;
        best = Math.max(best, rate);
      }
    }

    void kept() {
      bench.progress().go("requests/s, in turns");
      measured.add(Measure.MEMORY_REST, standing.memory());
      double before = standing.cpuMillis();
      Outcome outcome =
          survived(generator.closed(standing.port(), true, Plan.CONNECTIONS, seconds));
      double cpu = standing.cpuMillis() - before;
      measured.add(Measure.MEMORY_LOAD, standing.memory());
      measured.add(Measure.RATE_KEPT, outcome.perSecondOnAverage());
      measured.add(Measure.CPU_PER_1000, 1000 * cpu / outcome.answers());
      saturated(outcome, cpu / 1000);
      bench.progress().done(seconds + Plan.PAUSE_SECONDS);
    }

    /** A generator that has no time left measures itself. */
    private void saturated(Outcome outcome, double cpuOfServer) {
      if (outcome.cpuSeconds() > 0.9 * seconds && cpuOfServer < 0.9 * seconds) {
        bench.note(
            "The load generator was busier than "
                + candidate.name()
                + ": its requests/s may be more.");
      }
    }

    void separate() {
      bench.progress().go("requests/s, a connection each, in turns");
      Outcome outcome =
          survived(generator.closed(standing.port(), false, Plan.CONNECTIONS, seconds));
      measured.add(Measure.RATE_NEW, outcome.perSecondOnAverage());
      bench.progress().done(seconds + Plan.PAUSE_SECONDS);
    }

    void open(boolean keepAlive, int rate) {
      bench.progress().go("latencies, in turns");
      Outcome outcome = survived(generator.open(standing.port(), keepAlive, rate, seconds));
      Latency latency = outcome.latency(keepAlive, rate);
      measured.latencies.add(latency);
      measured.add(keepAlive ? Measure.P50_KEPT : Measure.P50_NEW, latency.millisAt(50));
      measured.add(keepAlive ? Measure.P99_KEPT : Measure.P99_NEW, latency.millisAt(99));
      if (keepAlive) {
        measured.add(Measure.P999_KEPT, latency.millisAt(99.9));
      }
      bench.progress().done(seconds + Plan.PAUSE_SECONDS);
    }

    private Outcome survived(Outcome outcome) {
      bench.stopping().check();
      measured.failedRequests += outcome.failures();
      if (!standing.isAlive()) {
        throw new Failed("it died under load, exit status " + standing.awaitExit());
      }
      if (outcome.answers() == 0) {
        throw new Failed("it answered nothing under load");
      }
      return outcome;
    }
  }
}
