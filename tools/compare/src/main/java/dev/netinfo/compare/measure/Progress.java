package dev.netinfo.compare.measure;

import dev.netinfo.compare.plan.Budget;
import java.util.Locale;

/** Says on stderr what is being done and about how long the rest takes. Not thread-safe. */
final class Progress {
  private static final double SLOWEST = 10;

  private final long begin = System.nanoTime();
  private final int limitSeconds;
  private final double planned;
  private double done;
  private int shown = -1;

  Progress(Budget budget) {
    this.planned = budget.seconds();
    this.limitSeconds = budget.plan().limitSeconds();
  }

  void begin(String what) {
    System.err.printf("netinfo: [%3d%%, about %s left] %s%n", share(), timeLeft(), what);
    shown = share();
  }

  /** Says that something goes on, now and then. */
  void go(String what) {
    if (share() / 5 != shown / 5) {
      begin(what);
    }
  }

  /** Notes that something is done that was planned to take so long. */
  void done(double seconds) {
    done += seconds;
  }

  /** Returns how many seconds of the plan's time are left. */
  double left() {
    return limitSeconds - elapsed();
  }

  double elapsed() {
    return (System.nanoTime() - begin) / 1e9;
  }

  private int share() {
    return (int) Math.min(99, 100 * done / Math.max(1, planned));
  }

  private String timeLeft() {
    double speed = done < 1 ? 1 : Math.clamp(elapsed() / done, 0.2, SLOWEST);
    double remaining = Math.min((planned - done) * speed, Math.max(1, left()));
    long seconds = Math.max(1, Math.round(remaining));
    return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }
}
