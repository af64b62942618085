package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.Timeline;
import dev.netinfo.watch.statistics.Timeline.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A timeline as one line: in each column, how many of the answers came from the newest release. The
 * newest is the one that appeared last.
 *
 * @param names of the releases, in the order in which they appeared
 */
record ReleaseTimeline(List<String> names) {
  private static final String BLOCKS = " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
  private static final String RAMP = ".123456789#";

  /** A share of fewer answers than these says little. */
  private static final double WORTH_SEEING = 4;

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

  /** Returns the timeline, and which colour or which sign is which release. */
  List<StyledLine> lines(Timeline timeline, Canvas canvas) {
    StyledLine line = new StyledLine();
    List<Slice> slices =
        timeline.slices().stream().dropWhile(slice -> slice.requests() == 0).toList();
    folded(slices, canvas.columns()).forEach(slice -> column(slice, canvas, line));
    return List.of(line, legend(canvas));
  }

  private StyledLine legend(Canvas canvas) {
    StyledLine legend = new StyledLine();
    for (int i = 0; i < names.size(); i++) {
      legend.add(i == 0 ? "" : " -> ").add(Style.text(i), names.get(i));
    }
    if (!canvas.hasColours() && names.size() > 1) {
      legend.add(
          canvas.hasBlocks() ? "  (how high: the newest)" : "  (. none, # all of the newest)");
    }
    return legend;
  }

  /** Returns slices that fit into columns, each with something to see, of equally many slices. */
  private static List<Slice> folded(List<Slice> slices, int columns) {
    long requests = slices.stream().mapToLong(Slice::requests).sum();
    int toFit = (slices.size() + columns - 1) / columns;
    int toSee = (int) Math.min(slices.size(), WORTH_SEEING * slices.size() / Math.max(1, requests));
    int each = Math.max(1, Math.max(toFit, toSee));
    List<Slice> folded = new ArrayList<>();
    for (int first = 0; first < slices.size(); first += each) {
      int end = Math.min(first + each, slices.size());
      slices.subList(first, end).stream().reduce(Slice::plus).ifPresent(folded::add);
    }
    return folded;
  }

  private void column(Slice slice, Canvas canvas, StyledLine line) {
    if (slice.failed() > 0) {
      line.add(Style.ALARM, "!");
    } else if (slice.requests() == 0) {
      line.add(" ");
    } else {
      share(slice, canvas, line);
    }
  }

  private void share(Slice slice, Canvas canvas, StyledLine line) {
    boolean isPainted = canvas.hasColours() && canvas.hasBlocks();
    int shown = isPainted ? newestOf(slice) : names.size() - 1;
    long count = slice.releases().getOrDefault(names.get(shown), 0L);
    String ramp = canvas.hasBlocks() ? BLOCKS : RAMP;
    int step = (int) Math.round((double) count / slice.answered() * (ramp.length() - 1));
    Style style =
        isPainted ? Style.text(shown).on(mostly(slice, shown)) : Style.text(mostly(slice, -1));
    line.add(style, ramp.substring(step, step + 1));
  }

  private int newestOf(Slice slice) {
    return slice.releases().keySet().stream().mapToInt(names::indexOf).max().orElseThrow();
  }

  /** Returns the release of most answers, except one, unless there is no other. */
  private int mostly(Slice slice, int except) {
    return slice.releases().entrySet().stream()
        .filter(entry -> names.indexOf(entry.getKey()) != except)
        .max(Map.Entry.comparingByValue())
        .map(entry -> names.indexOf(entry.getKey()))
        .orElse(except);
  }
}
