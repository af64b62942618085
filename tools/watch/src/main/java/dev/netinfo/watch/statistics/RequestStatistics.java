package dev.netinfo.watch.statistics;

import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.SeenPod;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Counts requests: who answered how often, which pods came and went, what failed. Its size is
 * bounded, however many requests there are and whatever their answers hold. Thread-safe.
 */
public final class RequestStatistics {
  private final InstantSource clock;
  private final List<SeenPod> known;
  private final List<Consumer<RequestEvent>> listeners = new CopyOnWriteArrayList<>();
  private final Object lock = new Object();
  private Counting counting;

  private RequestStatistics(InstantSource clock, Collection<SeenPod> known) {
    this.clock = clock;
    this.known = List.copyOf(known);
    counting = new Counting(clock.instant(), this.known);
  }

  /** Starts with pods that are not known: their answers make them known. */
  public static RequestStatistics begin(InstantSource clock) {
    return new RequestStatistics(clock, List.of());
  }

  /** Starts with pods that are known, and stay: a silent one is in the table, and counts. */
  public static RequestStatistics among(Collection<SeenPod> pods, InstantSource clock) {
    return new RequestStatistics(clock, pods);
  }

  /** Counts a request that was sent here or elsewhere, and calls the listeners. */
  public void add(RequestEvent event) {
    synchronized (lock) {
      counting.add(event);
    }
    listeners.forEach(listener -> listener.accept(event));
  }

  /** Calls a listener at each event from now on, in the thread that adds it, once it is counted. */
  public void listen(Consumer<RequestEvent> listener) {
    listeners.add(listener);
  }

  /** Returns all that there is to show. */
  public Snapshot snapshot() {
    synchronized (lock) {
      return counting.snapshot(clock.instant());
    }
  }

  /** Forgets all requests. */
  public void reset() {
    synchronized (lock) {
      counting = new Counting(clock.instant(), known);
    }
  }

  /** All that a reset forgets. */
  private static final class Counting {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration AT_FIRST = Duration.ofMillis(125);
    private static final int RECENT_SLICES = 300;
    private static final int WHOLE_SLICES = 240;
    private static final int CAUSES = 50;
    private static final int CLIENTS = 50;

    private final Instant since;
    private final PodList pods;
    private final BoundedCounter failures = new BoundedCounter(CAUSES);
    private final BoundedCounter clients = new BoundedCounter(CLIENTS);
    private final TimelineRecorder recent;
    private final TimelineRecorder whole;
    private final Outages outages;

    Counting(Instant since, List<SeenPod> known) {
      this.since = since;
      pods = new PodList(known);
      outages = new Outages(since);
      recent = TimelineRecorder.latest(since, SECOND, RECENT_SLICES);
      whole = TimelineRecorder.whole(since, AT_FIRST, WHOLE_SLICES);
    }

    void add(RequestEvent event) {
      switch (event.outcome()) {
        case Outcome.Answer answer -> {
          pods.answered(answer.pod(), event);
          outages.answered(event);
          recent.answered(event.at(), answer.pod().release());
          whole.answered(event.at(), answer.pod().release());
          if (!answer.client().isEmpty()) {
            clients.add(answer.client());
          }
        }
        case Outcome.Failed failed -> {
          failures.add(failed.cause());
          pods.failed();
          outages.failed(event);
          recent.failed(event.at());
          whole.failed(event.at());
        }
      }
    }

    Snapshot snapshot(Instant now) {
      FairnessCheck check = pods.fairnessCheck();
      return new Snapshot(
          since,
          now,
          pods.totals(failures.sum(), outages.sum()),
          pods.rows(check),
          failures.byName(),
          clients.byName(),
          pods.fairness(check, since),
          recent.timeline(now),
          whole.timeline(now));
    }
  }
}
