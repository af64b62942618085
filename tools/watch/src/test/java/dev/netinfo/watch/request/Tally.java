package dev.netinfo.watch.request;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Counts events: answers by their pod, failures by their cause. Thread-safe. */
final class Tally implements Consumer<RequestEvent> {
  private final SortedMap<String, Long> answers = new TreeMap<>();
  private final SortedMap<String, Long> failures = new TreeMap<>();
  private final List<RequestEvent> events = new ArrayList<>();
  private long connections;

  @Override
  public synchronized void accept(RequestEvent event) {
    events.add(event);
    notifyAll();
    switch (event.outcome()) {
      case Outcome.Answer answer -> {
        connections += event.isNewConnection() ? 1 : 0;
        answers.merge(answer.pod().name(), 1L, Long::sum);
      }
      case Outcome.Failed failed -> failures.merge(failed.cause(), 1L, Long::sum);
    }
  }

  /** Waits until there are so many events, and so many failures among them. */
  synchronized void await(int count, long failed) throws InterruptedException {
    while (events.size() < count
        || failures.values().stream().mapToLong(Long::longValue).sum() < failed) {
      wait();
    }
  }

  synchronized List<RequestEvent> events() {
    return List.copyOf(events);
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
