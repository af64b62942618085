package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folds slices so that they fit into columns, and so that there is something to see in each. */
final class Folding {
  /** A share of fewer answers than these says little. */
  private static final double WORTH_SEEING = 4;

  private Folding() {}

  /** Returns slices of which each is made of equally many, but for the last one. */
  static List<Slice> of(List<Slice> slices, int columns) {
    long requests = slices.stream().mapToLong(slice -> slice.answered() + slice.failed()).sum();
    int toFit = (slices.size() + columns - 1) / columns;
    int toSee = (int) Math.min(slices.size(), WORTH_SEEING * slices.size() / Math.max(1, requests));
    int each = Math.max(1, Math.max(toFit, toSee));
    List<Slice> folded = new ArrayList<>();
    for (int first = 0; first < slices.size(); first += each) {
      folded.add(sum(slices.subList(first, Math.min(first + each, slices.size()))));
    }
    return folded;
  }

  private static Slice sum(List<Slice> slices) {
    SortedMap<String, Long> releases = new TreeMap<>();
    long failed = 0;
    for (Slice slice : slices) {
      slice.releases().forEach((name, count) -> releases.merge(name, count, Long::sum));
      failed += slice.failed();
    }
    return new Slice(slices.getFirst().start(), releases, failed);
  }
}
