package dev.netinfo.watch.statistics;

import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.Sample;
import dev.netinfo.watch.request.SeenPod;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Takes samples, and tells at any time what they say: who answered how often, which pods came and
 * went, what failed. Its size is bounded, however many samples there are and whatever they hold.
 * Thread-safe.
 */
public final class RequestStatistics implements Consumer<Sample> {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration AT_FIRST = Duration.ofMillis(125);
  private static final int RECENT_SLICES = 300;
  private static final int WHOLE_SLICES = 240;
  private static final int CAUSES = 50;
  private static final int CLIENTS = 50;

  private final InstantSource clock;
  private final List<SeenPod> known;
  private final List<Consumer<RequestEvent>> listeners = new CopyOnWriteArrayList<>();
  private final Object lock = new Object();
  private Instant since;
  private PodList roster;
  private BoundedCounter failures;
  private BoundedCounter clients;
  private TimelineRecorder recent;
  private TimelineRecorder whole;

  private RequestStatistics(InstantSource clock, Collection<SeenPod> known) {
    this.clock = clock;
    this.known = List.copyOf(known);
    since = clock.instant();
    roster = new PodList(this.known);
    failures = new BoundedCounter(CAUSES);
    clients = new BoundedCounter(CLIENTS);
    recent = TimelineRecorder.latest(since, SECOND, RECENT_SLICES);
    whole = TimelineRecorder.whole(since, AT_FIRST, WHOLE_SLICES);
  }

  /** Begins to watch pods that are not known: it learns of them by their answers. */
  public static RequestStatistics begin(InstantSource clock) {
    return new RequestStatistics(clock, List.of());
  }

  /** Begins to watch pods that are known, and stay: a silent one is in the table, and is judged. */
  public static RequestStatistics among(Collection<SeenPod> pods, InstantSource clock) {
    return new RequestStatistics(clock, pods);
  }

  /** Takes a sample that ends now. */
  @Override
  public void accept(Sample sample) {
    add(RequestEvent.of(sample, clock.instant()));
  }

  /** Takes what happened, here or elsewhere, and tells the listeners. */
  public void add(RequestEvent event) {
    synchronized (lock) {
      switch (event.outcome()) {
        case Outcome.Answer answer -> {
          roster.answered(answer.pod(), event);
          recent.answered(event.at(), answer.pod().release());
          whole.answered(event.at(), answer.pod().release());
          if (!answer.clientIp().isEmpty()) {
            clients.add(answer.clientIp());
          }
        }
        case Outcome.Failed failed -> {
          failures.add(failed.cause());
          recent.failed(event.at());
          whole.failed(event.at());
        }
      }
    }
    listeners.forEach(listener -> listener.accept(event));
  }

  /**
   * Tells a listener of each event from now on, in the thread that adds it, once it is counted.
   *
   * @return what ends it
   */
  public Runnable listen(Consumer<RequestEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Returns all that there is to show. */
  public Snapshot snapshot() {
    synchronized (lock) {
      Instant now = clock.instant();
      Standing standing = roster.standing(since);
      return new Snapshot(
          since,
          now,
          roster.totals(failures.sum()),
          standing.rows(),
          failures.byName(),
          clients.byName(),
          standing.judgement(),
          recent.timeline(now),
          whole.timeline(now));
    }
  }

  /** Forgets all samples. */
  public void reset() {
    synchronized (lock) {
      since = clock.instant();
      roster = new PodList(known);
      failures = new BoundedCounter(CAUSES);
      clients = new BoundedCounter(CLIENTS);
      recent = TimelineRecorder.latest(since, SECOND, RECENT_SLICES);
      whole = TimelineRecorder.whole(since, AT_FIRST, WHOLE_SLICES);
    }
  }
}
