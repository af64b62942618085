package dev.netinfo.watch.terminal;

import dev.netinfo.watch.fairness.Fairness;
import dev.netinfo.watch.fairness.Verdict;
import dev.netinfo.watch.statistics.Snapshot;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What to think of a distribution, in sentences. */
final class Sentences {
  private static final double WORTH_SAYING = 0.01;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  private Sentences() {}

  /** Returns the verdict, and what it is of. */
  static String verdict(Snapshot snapshot) {
    Fairness fairness = snapshot.fairness();
    Verdict verdict = fairness.verdict();
    if (fairness.distribution().pods() == 1
        && verdict != Verdict.PINNED
        && verdict != Verdict.CHANGING) {
      return "one pod has answered every request";
    }
    return switch (verdict) {
      case PINNED -> verdict + ": its pod was chosen once";
      case CHANGING -> verdict + "; the pods seem to be the same since " + since(fairness);
      case TOO_FEW -> verdict.toString();
      case EVEN, UNEVEN_BY_CHANCE, UNEVEN_BEYOND_CHANCE ->
          String.format(
                  Locale.ROOT,
                  "chi-squared %.2f, p = %.3g: %s",
                  fairness.distribution().chiSquared(),
                  fairness.distribution().pValue(),
                  verdict)
              + scope(snapshot);
    };
  }

  /** Not all connections are judged where pods came or went. */
  private static String scope(Snapshot snapshot) {
    Fairness fairness = snapshot.fairness();
    long connections = fairness.distribution().total();
    return connections == snapshot.totals().connections()
        ? ""
        : " (the last %s connections: the pods are the same since %s)"
            .formatted(Formats.count(connections), since(fairness));
  }

  /** Returns what to think of pods that have not answered; empty where that needs no word. */
  static String silence(Snapshot snapshot) {
    Fairness fairness = snapshot.fairness();
    if (fairness.verdict() == Verdict.PINNED || fairness.distribution().pods() == 0) {
      return "";
    }
    if (fairness.arePodsKnown()) {
      return "%d of %d pods did not answer. With %s requests, the chance to miss a pod is %s."
          .formatted(
              silent(snapshot),
              fairness.distribution().pods(),
              Formats.count(fairness.distribution().total()),
              Formats.chance(fairness.unseenChance()));
    }
    return fairness.unseenChance() >= WORTH_SAYING
        ? "there may be one more pod: with so few requests, the chance to miss one is %s"
            .formatted(Formats.chance(fairness.unseenChance()))
        : "";
  }

  /** Returns how many pods have not answered. */
  static long silent(Snapshot snapshot) {
    return snapshot.rows().stream().filter(row -> row.count() == 0).count();
  }

  /** Returns whether each request was answered, such as {@code yes, 1,244 of 1,244 answered}. */
  static String downtime(Snapshot.Totals totals) {
    if (totals.requests() == 0) {
      return "zero downtime: unknown, no request was made";
    }
    boolean isDown = totals.failed() > 0;
    return "zero downtime: %s, %s of %s answered%s%s"
        .formatted(
            isDown ? "no" : "yes",
            Formats.count(totals.answered()),
            Formats.count(totals.requests()),
            isDown ? ", " + Formats.percent(totals.failedShare()) + " failed" : "",
            totals.withoutAnswer().isZero() ? "" : ", " + withoutAnswer(totals));
  }

  /**
   * Returns such as {@code 24.0 s without an answer}, or, where every request was answered in the
   * end, {@code after waits of 1.1 s in all}.
   */
  static String withoutAnswer(Snapshot.Totals totals) {
    String seconds = Formats.seconds(totals.withoutAnswer());
    return totals.failed() > 0
        ? seconds + " without an answer"
        : "after waits of %s in all".formatted(seconds);
  }

  private static String since(Fairness fairness) {
    return TIME.format(fairness.since());
  }
}
