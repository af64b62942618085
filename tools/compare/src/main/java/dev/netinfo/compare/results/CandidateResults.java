package dev.netinfo.compare.results;

import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.plan.Variant;
import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that was found out about one candidate. Grows while it is measured; not thread-safe. */
public final class CandidateResults {
  /** How the candidate is made. */
  public final Variant variant;

  /** The command that starts it. */
  public final List<String> command;

  /** The answers in each second from the first request, of each round. */
  public final List<List<Integer>> warmUps = new ArrayList<>();

  /** Of each open load. */
  public final List<Latency> latencies = new ArrayList<>();

  /** What was measured, in order. */
  public final Map<Metric, List<Double>> samples = new EnumMap<>(Metric.class);

  /** What came of the responder contract. */
  public String contract = "not run";

  /** The requests that got no answer, or another than 200. */
  public int failedRequests;

  /** What becomes of it with more of something; null if that was not measured. */
  public @Nullable Growth growth;

  /** How many rounds began before it was as fast as it becomes. */
  public int roundsNotFlat;

  /** Why it was not measured any further. */
  public @Nullable String failure;

  CandidateResults(Candidate candidate) {
    this.variant = candidate.variant();
    this.command = candidate.command();
  }

  /** Adds a sample. */
  public void add(Metric metric, double sample) {
    samples.computeIfAbsent(metric, each -> new ArrayList<>()).add(sample);
  }

  /** Returns what becomes of it with more of something, to be filled in. */
  public Growth growing() {
    growth = growth == null ? new Growth() : growth;
    return growth;
  }

  /** Returns the samples of a metric, none if it was not measured. */
  public List<Double> samples(Metric metric) {
    return samples.getOrDefault(metric, List.of());
  }

  /** Returns the spread of a metric, or null if it was not measured. */
  public @Nullable Quartiles spread(Metric metric) {
    List<Double> all = samples(metric);
    return all.isEmpty() ? null : Quartiles.of(all);
  }

  /** Returns whether it was warm where a metric needs that, so that others can be ranked by it. */
  public boolean isRankedBy(Metric metric) {
    return metric.isOfStart() || roundsNotFlat == 0;
  }

  /** Returns the latencies of the open loads of one kind. */
  public List<Latency> latencies(boolean keepAlive) {
    return latencies.stream().filter(each -> each.keepAlive() == keepAlive).toList();
  }

  /** Drops all figures: none is shown of what breaks the contract. */
  public void forget() {
    samples.clear();
    warmUps.clear();
    latencies.clear();
    growth = null;
  }
}
