package dev.netinfo.watch.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * A timeline that is being made. When it is full, it either forgets its oldest slice, or folds each
 * two of them into one that is twice as wide. Not thread-safe.
 */
final class TimelineRecorder {
  private static final int DIFFERENT = 12;

  private final int capacity;
  private final boolean folds;
  private final Instant origin;
  private Duration width;
  private final Deque<Building> slices = new ArrayDeque<>();

  private TimelineRecorder(Instant origin, Duration width, int capacity, boolean folds) {
    this.origin = origin;
    this.width = width;
    this.capacity = capacity;
    this.folds = folds;
    slices.add(new Building(0));
  }

  /** Returns slices that keep to their width, the latest of them. */
  static TimelineRecorder latest(Instant origin, Duration width, int capacity) {
    return new TimelineRecorder(origin, width, capacity, false);
  }

  /** Returns slices that begin with the origin, however long ago that is. */
  static TimelineRecorder whole(Instant origin, Duration width, int capacity) {
    return new TimelineRecorder(origin, width, capacity, true);
  }

  void answered(Instant at, String release) {
    reach(at).releases.add(release);
  }

  void failed(Instant at) {
    reach(at).failed++;
  }

  Timeline timeline(Instant now) {
    reach(now);
    List<Timeline.Slice> copies = new ArrayList<>();
    for (Building slice : slices) {
      Instant start = origin.plus(width.multipliedBy(slice.index));
      copies.add(new Timeline.Slice(start, slice.releases.byName(), slice.failed));
    }
    return new Timeline(width, copies);
  }

  /** Returns the slice of a time: the last one, if the clock was set back. */
  private Building reach(Instant at) {
    long wanted = index(at);
    while (folds && wanted >= capacity) {
      fold();
      wanted = index(at);
    }
    long first = Math.max(slices.getLast().index + 1, wanted - capacity + 1);
    for (long index = first; index <= wanted; index++) {
      slices.add(new Building(index));
    }
    while (slices.getFirst().index <= wanted - capacity) {
      slices.removeFirst();
    }
    return slices.getLast();
  }

  private long index(Instant at) {
    return Duration.between(origin, at).dividedBy(width);
  }

  private void fold() {
    width = width.multipliedBy(2);
    List<Building> folded = new ArrayList<>();
    for (Iterator<Building> each = slices.iterator(); each.hasNext(); ) {
      Building slice = new Building(folded.size());
      slice.take(each.next());
      if (each.hasNext()) {
        slice.take(each.next());
      }
      folded.add(slice);
    }
    slices.clear();
    slices.addAll(folded);
  }

  private static final class Building {
    final long index;
    final BoundedCounter releases = new BoundedCounter(DIFFERENT);
    long failed;

    Building(long index) {
      this.index = index;
    }

    void take(Building other) {
      releases.addAll(other.releases);
      failed += other.failed;
    }
  }
}
