package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.Slice;
import dev.netinfo.watch.statistics.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A timeline as one line: in each column, how much of the answers was of the newest release. The
 * newest is the one that appeared last.
 *
 * @param names of the releases, in the order in which they appeared
 */
record ReleaseTimeline(List<String> names) {
  private static final String BLOCKS = " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
  private static final String RAMP = ".123456789#";

  static ReleaseTimeline of(Timeline timeline) {
    List<String> names = new ArrayList<>();
    for (Slice slice : timeline.slices()) {
      slice.releases().entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .map(Map.Entry::getKey)
          .filter(name -> !names.contains(name))
          .forEach(names::add);
    }
    return new ReleaseTimeline(List.copyOf(names));
  }

  /** Returns the line of the last slices, folded as often as it takes to show them all. */
  StyledLine line(Timeline timeline, int columns, Ink ink) {
    StyledLine line = new StyledLine();
    List<Slice> sinceTheFirst =
        timeline.slices().stream()
            .dropWhile(slice -> slice.answered() + slice.failed() == 0)
            .toList();
    List<Slice> slices = Folding.of(sinceTheFirst, columns);
    slices.forEach(slice -> column(slice, ink, line));
    return line;
  }

  /** Returns which colour, or which sign, is which release. */
  StyledLine legend(Ink ink) {
    StyledLine legend = new StyledLine();
    for (int i = 0; i < names.size(); i++) {
      legend.add(i == 0 ? "" : " -> ").add(Ink.text(i), names.get(i));
    }
    if (!ink.isColoured() && names.size() > 1) {
      legend.add(ink.hasBlocks() ? "  (how high: the newest)" : "  (. none, # all of the newest)");
    }
    return legend;
  }

  private void column(Slice slice, Ink ink, StyledLine line) {
    if (slice.failed() > 0) {
      line.add(Ink.ALARM, "!");
    } else if (slice.answered() == 0) {
      line.add(" ");
    } else {
      share(slice, ink, line);
    }
  }

  private void share(Slice slice, Ink ink, StyledLine line) {
    boolean isPainted = ink.isColoured() && ink.hasBlocks();
    int shown = isPainted ? newestOf(slice) : names.size() - 1;
    long count = slice.releases().getOrDefault(names.get(shown), 0L);
    String ramp = ink.hasBlocks() ? BLOCKS : RAMP;
    int step = (int) Math.round((double) count / slice.answered() * (ramp.length() - 1));
    String sign = ramp.substring(step, step + 1);
    String behind = isPainted ? ";" + Ink.behind(mostly(slice, shown)) : "";
    line.add(Ink.text(isPainted ? shown : mostly(slice, -1)) + behind, sign);
  }

  private int newestOf(Slice slice) {
    return slice.releases().keySet().stream().mapToInt(names::indexOf).max().orElseThrow();
  }

  /** Returns the release that most answers are of, but for one, unless there is no other. */
  private int mostly(Slice slice, int butFor) {
    return slice.releases().entrySet().stream()
        .filter(entry -> names.indexOf(entry.getKey()) != butFor)
        .max(Map.Entry.comparingByValue())
        .map(entry -> names.indexOf(entry.getKey()))
        .orElse(butFor);
  }
}
