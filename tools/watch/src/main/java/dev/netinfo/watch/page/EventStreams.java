package dev.netinfo.watch.page;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The event streams of all pages that are open. Thread-safe. */
final class EventStreams {
  private final PageModel model;
  private final int max;
  private final long stuckNanos;

  private final Set<EventStream> streams = new HashSet<>();

  /** At most so many, unless one of them has taken nothing for so long. */
  EventStreams(PageModel model, int max, Duration stuck) {
    this.model = model;
    this.max = max;
    this.stuckNanos = stuck.toNanos();
  }

  /** Returns whether one more may look; one that has taken nothing for long makes room. */
  synchronized boolean haveRoom() {
    if (streams.size() < max) {
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
      stream.run(model);
    } catch (InterruptedException abandoned) {
      throw new IOException(abandoned);
    } finally {
      remove(stream);
    }
  }

  /** Waits until all have been sent the end, but not for one whose reader does not read. */
  synchronized void awaitDeparture(long longestMillis) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(longestMillis);
    for (long left = longestMillis; !streams.isEmpty() && left > 0; ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }
  }

  private synchronized void add(EventStream stream) {
    streams.add(stream);
  }

  private synchronized void remove(EventStream stream) {
    streams.remove(stream);
    notifyAll();
  }
}
