package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.Fairness;
import dev.netinfo.watch.statistics.PodRow;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.statistics.Verdict;
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
    Fairness judgement = snapshot.judgement();
    Verdict verdict = judgement.verdict();
    if (judgement.pods() == 1 && verdict != Verdict.PINNED && verdict != Verdict.CHANGING) {
      return "one pod has answered all of it";
    }
    return switch (verdict) {
      case PINNED -> verdict + ": its pod was chosen once";
      case CHANGING -> verdict + "; the pods seem to be the same since " + since(judgement);
      case TOO_FEW -> verdict.toString();
      case EVEN, UNEVEN_BY_CHANCE, UNEVEN_BEYOND_CHANCE ->
          String.format(
                  Locale.ROOT,
                  "chi-squared %.2f, p = %.3g: %s",
                  judgement.chiSquared(),
                  judgement.pValue(),
                  verdict)
              + scope(snapshot);
    };
  }

  /** Not all connections are judged where pods came or went. */
  private static String scope(Snapshot snapshot) {
    Fairness judgement = snapshot.judgement();
    return judgement.connections() == snapshot.totals().connections()
        ? ""
        : " (the last %s connections: the pods are the same since %s)"
            .formatted(Formats.count(judgement.connections()), since(judgement));
  }

  /** Returns what to think of pods that have not answered; empty where that needs no word. */
  static String silence(Snapshot snapshot) {
    Fairness judgement = snapshot.judgement();
    if (judgement.verdict() == Verdict.PINNED || judgement.pods() == 0) {
      return "";
    }
    if (judgement.arePodsKnown()) {
      return ("%d of %d pods did not answer. That some pod stays silent in %s requests is chance in"
              + " %s of all runs.")
          .formatted(
              silent(snapshot),
              judgement.pods(),
              Formats.count(judgement.connections()),
              Formats.chance(judgement.silence()));
    }
    return judgement.silence() >= WORTH_SAYING
        ? "a silent pod is normal: one more than these stays silent in %s of such runs"
            .formatted(Formats.chance(judgement.silence()))
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
    return "zero downtime: %s, %s of %s answered"
        .formatted(
            totals.failed() == 0 ? "yes" : "no",
            Formats.count(totals.answered()),
            Formats.count(totals.requests()));
  }

  /** Tells whether a row is of a pod that is not there any more. */
  static boolean isGone(PodRow row) {
    return row.presence() == PodRow.Presence.GONE;
  }

  private static String since(Fairness judgement) {
    return TIME.format(judgement.since());
  }
}
