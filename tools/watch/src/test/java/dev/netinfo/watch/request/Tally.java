package dev.netinfo.watch.request;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts events: answers by their pod, failures by their cause. Thread-safe. */
final class Tally implements Consumer<RequestEvent> {
  private final SortedMap<String, Long> answers = new TreeMap<>();
  private final SortedMap<String, Long> failures = new TreeMap<>();
  private long connections;

  @Override
  public synchronized void accept(RequestEvent event) {
    switch (event.outcome()) {
      case Outcome.Answer answer -> {
        connections += event.isNewConnection() ? 1 : 0;
        answers.merge(answer.pod().name(), 1L, Long::sum);
      }
      case Outcome.Failed failed -> failures.merge(failed.cause(), 1L, Long::sum);
    }
  }

  synchronized SortedMap<String, Long> answers() {
    return new TreeMap<>(answers);
  }

  synchronized SortedMap<String, Long> failures() {
    return new TreeMap<>(failures);
  }

  /** Returns how many connections brought an answer. */
  synchronized long connections() {
    return connections;
  }
}
