package dev.netinfo.watch.page;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** All who look. Thread-safe. */
final class EventStreams {
  private final Watched watched;
  private final ChangeSignal news;
  private final int most;
  private final long stuckNanos;

  private final ChangeSignal departures = new ChangeSignal();
  private final Set<EventStream> streams = new HashSet<>();

  /** At most so many, unless one of them has taken nothing for so long. */
  EventStreams(Watched watched, ChangeSignal news, int most, Duration stuck) {
    this.watched = watched;
    this.news = news;
    this.most = most;
    this.stuckNanos = stuck.toNanos();
  }

  /** Tells whether one more may look; one that has taken nothing for long makes room. */
  synchronized boolean haveRoom() {
    if (streams.size() < most) {
      return true;
    }
    long now = System.nanoTime();
    Optional<EventStream> stuck =
        streams.stream()
            .filter(stream -> now - stream.taken() > stuckNanos)
            .max(Comparator.comparingLong(stream -> now - stream.taken()));
    stuck.ifPresent(this::remove);
    stuck.ifPresent(EventStream::abandon);
    return stuck.isPresent();
  }

  /** Serves one until the end, or until it is gone, and ends the answer. */
  void serve(OutputStream out) throws IOException {
    EventStream stream = new EventStream(out);
    add(stream);
    try (out) {
      stream.run(watched, news);
    } catch (InterruptedException abandoned) {
      throw new IOException(abandoned);
    } finally {
      remove(stream);
    }
  }

  /** Waits until all have been told of the end, but not for one that does not read. */
  void awaitDeparture(long longestMillis) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(longestMillis);
    long number = departures.number();
    while (isAnybodyThere() && deadline - System.nanoTime() > 0) {
      departures.await(number, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
      number = departures.number();
    }
  }

  private synchronized boolean isAnybodyThere() {
    return !streams.isEmpty();
  }

  private synchronized void add(EventStream stream) {
    streams.add(stream);
  }

  private synchronized void remove(EventStream stream) {
    streams.remove(stream);
    departures.raise();
  }
}
