package dev.netinfo.watch.statistics;

import dev.netinfo.watch.request.RequestEvent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the time in which requests waited and no answer came: from when the first of them was due
 * to the next answer, where that is a second or more. Events may come in any order of their due
 * times, as late answers do. Not thread-safe.
 */
final class Outages {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** From the last answer before to the first one after; requests have waited since a time. */
  private record Outage(Instant before, Instant waiting, Instant after) {
    Outage with(Instant due) {
      return new Outage(before, latest(before, earliest(waiting, due)), after);
    }

    Duration length() {
      Duration length = Duration.between(waiting, after);
      return length.compareTo(SHORTEST) < 0 ? Duration.ZERO : length;
    }
  }

  private Duration ended = Duration.ZERO;
  private @Nullable Outage last;
  private @Nullable Outage current;
  private Instant lastAnswer;

  Outages(Instant begin) {
    lastAnswer = begin;
  }

  void failed(RequestEvent event) {
    wait(event);
  }

  void answered(RequestEvent event) {
    Outage outage = wait(event);
    if (Duration.between(outage.before, outage.after).compareTo(SHORTEST) >= 0) {
      ended = ended.plus(length(last));
      last = outage;
    }
    current = null;
    lastAnswer = latest(lastAnswer, event.at());
  }

  private Outage wait(RequestEvent event) {
    if (last != null) {
      last = last.with(event.due());
    }
    Outage outage = current == null ? new Outage(lastAnswer, event.at(), event.at()) : current;
    current =
        new Outage(outage.before, outage.waiting, latest(outage.after, event.at()))
            .with(event.due());
    return current;
  }

  Duration sum() {
    return ended.plus(length(last)).plus(length(current));
  }

  private static Duration length(@Nullable Outage outage) {
    return outage == null ? Duration.ZERO : outage.length();
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
