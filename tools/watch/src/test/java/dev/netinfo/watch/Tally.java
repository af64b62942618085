package dev.netinfo.watch;

import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Counts samples: answers by their status and text, failures by their cause. Thread-safe. Its size
 * is that of the different answers, of which no more than a thousand are told apart.
 */
final class Tally implements Consumer<Sample> {
  private static final int DIFFERENT = 1000;

  private final Counts answers = new Counts(DIFFERENT);
  private final Counts failures = new Counts(DIFFERENT);
  private long connections;

  /** Counts one more. */
  @Override
  public synchronized void accept(Sample sample) {
    switch (sample) {
      case Sample.Answered answered -> {
        connections += answered.isFirst() ? 1 : 0;
        if (answered.status() == Outcome.OK) {
          answers.add(answered.body());
        } else {
          failures.add("status " + answered.status());
        }
      }
      case Sample.Failed failed -> failures.add(failed.failure().toString());
    }
  }

  /** Returns how often each text was the answer, with status 200. */
  public synchronized SortedMap<String, Long> answers() {
    return answers.byName();
  }

  /** Returns how often each cause was why there was no answer, or none with status 200. */
  public synchronized SortedMap<String, Long> failures() {
    return failures.byName();
  }

  /** Returns how many connections brought an answer. */
  public synchronized long connections() {
    return connections;
  }

  /** Returns how many requests were answered with status 200. */
  public synchronized long answered() {
    return answers.sum();
  }

  /** Returns how many requests were not. */
  public synchronized long failed() {
    return failures.sum();
  }
}
