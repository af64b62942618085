package dev.netinfo.lab;

import dev.netinfo.watch.Distribution;
import dev.netinfo.watch.Silence;
import dev.netinfo.watch.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A distribution as lines: a bar for each pod, the expected share, and what to think of it. */
final class Bars {
  private static final int WIDTH = 36;
  private static final String ROW = "%-24s%8s %8s  %s";
  private static final double ROOM = 1.5;

  private Bars() {}

  static List<String> of(Distribution distribution) {
    List<String> lines = new ArrayList<>();
    double expected = distribution.expectedShare();
    lines.add(ROW.formatted("POD", "REQUESTS", "SHARE", "| is the expected share"));
    double largest =
        distribution.requests().keySet().stream()
            .mapToDouble(distribution::share)
            .max()
            .orElseThrow();
    double full = Math.max(largest, expected * ROOM);
    distribution
        .requests()
        .forEach((pod, count) -> {
          double share = distribution.share(pod);
          String bar = bar(share / full, expected / full);
          lines.add(ROW.formatted(pod, count, percent(share), bar));
        });
    lines.add(
        "%d requests, connections: %d; expected share: %s"
            .formatted(distribution.total(), distribution.connections(), percent(expected)));
    lines.add(judgement(distribution));
    return lines;
  }

  /** Returns the sentence about pods that were not heard of. */
  static String silence(Distribution distribution) {
    int pods = distribution.requests().size();
    long requests = distribution.total();
    return ("%d of %d pods did not answer. That some pod stays silent in %d requests is chance in"
            + " %d %% of all runs.")
        .formatted(
            distribution.silent(),
            pods,
            requests,
            Math.round(100 * Silence.chance(pods, requests)));
  }

  private static String judgement(Distribution distribution) {
    Verdict verdict = distribution.verdict();
    return verdict == Verdict.PINNED
        ? verdict + ": its pod was chosen once"
        : String.format(
            Locale.ROOT,
            "chi-squared %.2f, p = %.3g: %s",
            distribution.chiSquared(),
            distribution.pValue(),
            verdict);
  }

  private static String bar(double share, double expected) {
    int end = (int) Math.round(share * WIDTH);
    int mark = (int) Math.round(expected * WIDTH) - 1;
    StringBuilder bar = new StringBuilder("#".repeat(end) + " ".repeat(WIDTH - end));
    bar.setCharAt(mark, '|');
    return bar.toString().stripTrailing();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
