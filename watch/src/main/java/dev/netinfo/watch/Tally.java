package dev.netinfo.watch;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Counts samples: answers by their status and text, failures by their cause. Thread-safe. Its size
 * is that of the different answers, of which no more than a thousand are told apart.
 */
public final class Tally implements Consumer<Sample> {
  private static final int DIFFERENT = 1000;
  private static final int OK = 200;

  private final SortedMap<String, Long> answers = new TreeMap<>();
  private final SortedMap<String, Long> failures = new TreeMap<>();
  private long connections;

  /** Counts one more. */
  @Override
  public synchronized void accept(Sample sample) {
    switch (sample) {
      case Sample.Answered answered -> {
        connections += answered.isFirst() ? 1 : 0;
        if (answered.status() == OK) {
          count(answers, answered.body());
        } else {
          count(failures, "status " + answered.status());
        }
      }
      case Sample.Failed failed -> count(failures, failed.failure().toString());
    }
  }

  /** Returns how often each text was the answer, with status 200. */
  public synchronized SortedMap<String, Long> answers() {
    return new TreeMap<>(answers);
  }

  /** Returns how often each cause was why there was no answer, or none with status 200. */
  public synchronized SortedMap<String, Long> failures() {
    return new TreeMap<>(failures);
  }

  /** Returns how many connections brought an answer. */
  public synchronized long connections() {
    return connections;
  }

  /** Returns how many requests were answered with status 200. */
  public synchronized long answered() {
    return sum(answers);
  }

  /** Returns how many requests were not. */
  public synchronized long failed() {
    return sum(failures);
  }

  private static void count(SortedMap<String, Long> counts, String text) {
    String key = counts.size() < DIFFERENT || counts.containsKey(text) ? text : "others";
    counts.merge(key, 1L, Long::sum);
  }

  private static long sum(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
