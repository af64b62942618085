package dev.netinfo.compare.measure;

import dev.netinfo.compare.place.Processors;
import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.plan.Plan;
import dev.netinfo.compare.results.CandidateResults;
import dev.netinfo.compare.results.Latency;
import dev.netinfo.compare.results.Metric;

/** Starts one candidate and puts loads on it. */
final class CandidateLoad implements AutoCloseable {
  private static final int FLAT_SECONDS = 3;
  private static final double FLAT = 1.05;

  /** A generator, or a server, that works for more of the time has none left. */
  private static final double BUSY = 0.9;

  private final Session session;
  private final LoadGenerator generator;
  private final RunningCandidate running;
  private final CandidateResults results;
  private final int seconds;

  /** Starts a candidate on some processors, for loads of a generator. */
  CandidateLoad(
      Session session, LoadGenerator generator, Candidate candidate, Processors processors) {
    this.session = session;
    this.generator = generator;
    this.running = RunningCandidate.start(session, candidate, processors);
    this.results = session.results(candidate);
    this.seconds = session.plan().seconds();
  }

  Candidate candidate() {
    return running.candidate();
  }

  /** Puts a load on it; if that fails, the others go on. */
  void attempt(Runnable load) {
    session.attempt(candidate(), load);
  }

  void checkContract(boolean isFirst) {
    session.contract().check(session, running, isFirst);
  }

  /** Records how fast it becomes from its first requests on. */
  void warmUp() {
    results.warmUps.add(kept(session.plan().warmUpSeconds()).perSecond());
  }

  /**
   * Asks until the answers of some seconds in a row are no more than those of a second before:
   * compilers work in steps, and what the contract asked has undone some of it.
   */
  void settle() {
    double best = 0;
    int flat = 0;
    for (int second = 0; flat < FLAT_SECONDS; second++) {
      if (second == session.plan().settleSeconds()) {
        results.roundsNotFlat++;
        session.note("Perhaps measured before it was warm: %s.".formatted(candidate().name()));
        return;
      }
      double rate = kept(1).perSecondOnAverage();
      flat = rate > best * FLAT ? 0 : flat + 1;
      best = Math.max(best, rate);
    }
  }

  /** Measures memory, rate and processor time over kept connections. */
  void kept() {
    session.progress().go("requests/s, in turns");
    results.add(Metric.MEMORY_REST, running.memory());
    double before = running.cpuMillis();
    LoadResult result = kept(seconds);
    double cpu = running.cpuMillis() - before;
    results.add(Metric.MEMORY_LOAD, running.memory());
    results.add(Metric.RATE_KEPT, result.perSecondOnAverage());
    results.add(Metric.CPU_PER_1000, 1000 * cpu / result.answers());
    if (result.cpuSeconds() > BUSY * seconds && cpu / 1000 < BUSY * seconds) {
      session.note(
          "The load generator was busier than %s: its requests/s may be higher."
              .formatted(candidate().name()));
    }
    done();
  }

  /** Measures the rate over a connection for each request. */
  void separate() {
    session.progress().go("requests/s, a connection each, in turns");
    LoadResult result =
        survived(generator.closed(running.port(), false, Plan.CONNECTIONS, seconds));
    results.add(Metric.RATE_NEW, result.perSecondOnAverage());
    done();
  }

  void open(boolean keepAlive, int rate) {
    session.progress().go("latencies, in turns");
    Latency latency =
        survived(generator.open(running.port(), keepAlive, rate, seconds)).latency(keepAlive, rate);
    results.latencies.add(latency);
    results.add(keepAlive ? Metric.P50_KEPT : Metric.P50_NEW, latency.millisAt(50));
    results.add(keepAlive ? Metric.P99_KEPT : Metric.P99_NEW, latency.millisAt(99));
    if (keepAlive) {
      results.add(Metric.P999_KEPT, latency.millisAt(99.9));
    }
    done();
  }

  void connections(int amount) {
    session.progress().go("more and more connections, in turns");
    results.growing().byConnections.add(closed(amount, seconds).step(amount));
    done();
  }

  /** Measures with the processors' time that it was started with, as soon as it is warm. */
  void processors(double time) {
    settle();
    results.growing().byProcessors.add(kept(seconds).step(time));
  }

  /** Puts load on it for a while, at the same time as on others. */
  void keepBusy() {
    kept(seconds);
  }

  void readMemory() {
    results.growing().memory.add(running.memory());
  }

  private LoadResult kept(int duration) {
    return closed(Plan.CONNECTIONS, duration);
  }

  private LoadResult closed(int connections, int duration) {
    return survived(generator.closed(running.port(), true, connections, duration));
  }

  private LoadResult survived(LoadResult result) {
    session.interruption().check();
    results.failedRequests += result.failures();
    if (!running.isAlive()) {
      throw new CandidateFailure("it died under load, exit status " + running.exitStatus());
    }
    if (result.answers() == 0) {
      throw new CandidateFailure("it answered nothing under load");
    }
    return result;
  }

  private void done() {
    session.progress().done(seconds + Plan.PAUSE_SECONDS);
  }

  @Override
  public void close() {
    running.close();
  }
}
