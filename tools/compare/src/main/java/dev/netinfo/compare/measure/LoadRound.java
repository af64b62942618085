package dev.netinfo.compare.measure;

import dev.netinfo.compare.place.Processors;
import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.plan.Plan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Starts every candidate once: its warm-up from the first request, the contract, a while to settle,
 * and then all of them under load in turns, alive at the same time and served one after the other.
 */
final class LoadRound implements AutoCloseable {
  private final Session session;
  private final LoadGenerator generator;
  private final OpenLoadRates rates;
  private final List<CandidateLoad> started = new ArrayList<>();

  LoadRound(Session session, LoadGenerator generator, OpenLoadRates rates) {
    this.session = session;
    this.generator = generator;
    this.rates = rates;
  }

  /** Starts and warms up one candidate after the other. */
  void begin(boolean isFirst) {
    for (Candidate candidate : session.loaded()) {
      session.attempt(candidate, () -> begin(candidate, isFirst));
    }
  }

  private void begin(Candidate candidate, boolean isFirst) {
    session.progress().begin("warm-up: " + candidate.name());
    CandidateLoad load = new CandidateLoad(session, generator, candidate, Processors.last(1));
    started.add(load);
    load.warmUp();
    load.checkContract(isFirst);
    load.settle();
    session.progress().done(session.plan().preparationSeconds(candidate));
  }

  /** Puts each kind of load on every candidate in turn. */
  void turn(int number) {
    List<CandidateLoad> loads = loads(number);
    loads.forEach(load -> load.attempt(load::kept));
    loads.removeIf(load -> !session.plan().hasAllLoads(load.candidate()));
    loads.forEach(load -> load.attempt(load::separate));
    rates.fix(session.results());
    for (boolean keepAlive : new boolean[] {true, false}) {
      loads.forEach(load -> load.attempt(() -> load.open(keepAlive, rates.of(keepAlive))));
    }
  }

  /** Puts more and more connections on every candidate in turn. */
  void growConnections() {
    List<Integer> steps = Plan.CONNECTION_STEPS;
    for (int number = 0; number < steps.size(); number++) {
      int connections = steps.get(number);
      loads(number).forEach(load -> load.attempt(() -> load.connections(connections)));
    }
  }

  private List<CandidateLoad> loads(int number) {
    List<CandidateLoad> loads = new ArrayList<>(started);
    loads.removeIf(load -> !session.loaded().contains(load.candidate()));
    // So that nobody is always the first.
    Collections.rotate(loads, number);
    return loads;
  }

  @Override
  public void close() {
    started.forEach(CandidateLoad::close);
  }
}
