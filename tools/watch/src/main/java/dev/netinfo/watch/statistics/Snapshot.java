package dev.netinfo.watch.statistics;

import dev.netinfo.watch.fairness.Fairness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * All that there is to show at a moment. Immutable.
 *
 * @param since when it is counted: the start, or the last reset
 * @param now the moment
 * @param totals of all requests
 * @param rows of the pods: those that are there by name, then those that are gone, then the others
 * @param failures how many requests no pod answered, by the cause
 * @param clients how often the pods saw each address as the client's, with the kind of the peer
 * @param fairness of the distribution
 * @param recent the last five minutes, by the second
 * @param whole the whole time, in slices that widen with it
 */
public record Snapshot(
    Instant since,
    Instant now,
    Totals totals,
    List<PodRow> rows,
    SortedMap<String, Long> failures,
    SortedMap<String, Long> clients,
    Fairness fairness,
    Timeline recent,
    Timeline whole) {

  /**
   * Numbers of requests.
   *
   * @param answered by a pod
   * @param failed all others, whether nothing came or something that is no answer of a pod
   * @param connections that brought an answer
   * @param latency of the answers of all pods, from when each request was due
   * @param withoutAnswer the time in which requests waited for a second or more and no answer came
   */
  public record Totals(
      long answered,
      long failed,
      long connections,
      PodRow.Latency latency,
      Duration withoutAnswer) {
    /** Returns how many requests there were. */
    public long requests() {
      return answered + failed;
    }

    /** Returns the share of the requests, from 0 to 1, that failed; 0 without any request. */
    public double failedShare() {
      return requests() == 0 ? 0 : (double) failed / requests();
    }
  }
}
