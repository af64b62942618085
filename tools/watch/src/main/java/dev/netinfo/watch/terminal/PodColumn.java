package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.PodRow;
import dev.netinfo.watch.statistics.Snapshot;
import java.time.Duration;
import java.util.List;

/** What a table says of a pod. */
enum PodColumn {
  POD(24),
  NODE(14),
  ZONE(14),
  FRAMEWORK(10),
  VERSION(12),
  RELEASE(16),
  COUNT(0),
  SHARE(0),
  EXPECTED(0),
  LAST(0),
  P50(0),
  P99(0);

  /** Who a pod is. */
  static final List<PodColumn> IDENTITY = List.of(POD, NODE, ZONE, FRAMEWORK, VERSION);

  /** The same in less room. */
  static final List<PodColumn> SHORT_IDENTITY = List.of(POD, NODE, RELEASE);

  /** How often and how fast it answered. */
  static final List<PodColumn> NUMBERS = List.of(COUNT, SHARE, EXPECTED, LAST, P50, P99);

  /** The same in less room. */
  static final List<PodColumn> SHORT_NUMBERS = List.of(COUNT, SHARE);

  private final int widest;

  PodColumn(int widest) {
    this.widest = widest;
  }

  String text(PodRow row, Snapshot snapshot) {
    return switch (this) {
      case POD -> row.pod().name();
      case NODE -> row.pod().node();
      case ZONE -> row.pod().zone();
      case FRAMEWORK -> row.pod().framework();
      case VERSION -> row.pod().version();
      case RELEASE -> row.isOthers() ? "" : row.pod().release();
      case COUNT -> Formats.count(row.count());
      case SHARE -> share(row, row.share());
      case EXPECTED -> share(row, row.expectedShare());
      case LAST -> last(row, snapshot);
      case P50 -> latency(row, row.latency().median());
      case P99 -> latency(row, row.latency().p99());
    };
  }

  /** Returns whether it is a number, which stands on the right. */
  boolean isNumber() {
    return widest == 0;
  }

  /** Returns the width that all rows need; 0 if none has anything to say. */
  int width(List<PodRow> rows, Snapshot snapshot) {
    int longest = rows.stream().mapToInt(row -> text(row, snapshot).length()).max().orElse(0);
    if (longest == 0) {
      return 0;
    }
    int width = Math.max(longest, name().length());
    return isNumber() ? width : Math.min(width, Math.max(widest, name().length()));
  }

  private static String share(PodRow row, double share) {
    return row.isOthers() || row.isGone() ? "" : Formats.percent(share);
  }

  private static String last(PodRow row, Snapshot snapshot) {
    return row.lastAnswer() == null
        ? "never"
        : Formats.age(Duration.between(row.lastAnswer(), snapshot.now()));
  }

  private static String latency(PodRow row, Duration latency) {
    return row.count() == 0 ? "" : Formats.latency(latency);
  }
}
