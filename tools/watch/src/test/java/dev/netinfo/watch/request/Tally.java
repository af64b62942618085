package dev.netinfo.watch.request;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts samples: answers by their status and text, failures by their cause. Thread-safe. */
final class Tally implements Consumer<Sample> {
  private final SortedMap<String, Long> answers = new TreeMap<>();
  private final SortedMap<String, Long> failures = new TreeMap<>();
  private long connections;

  /** Counts one more. */
  @Override
  public synchronized void accept(Sample sample) {
    switch (sample) {
      case Sample.Answered answered -> {
        connections += answered.isFirst() ? 1 : 0;
        if (answered.status() == Outcome.OK) {
          answers.merge(answered.body(), 1L, Long::sum);
        } else {
          failures.merge("status " + answered.status(), 1L, Long::sum);
        }
      }
      case Sample.Failed failed -> failures.merge(failed.failure().toString(), 1L, Long::sum);
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

  private static long sum(SortedMap<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
