package dev.netinfo.watch.show;

import dev.netinfo.watch.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folds slices so that they fit into columns. */
final class Folding {
  private Folding() {}

  /** Returns slices of which each is made of equally many, but for the last one. */
  static List<Slice> of(List<Slice> slices, int columns) {
    int each = Math.max(1, (slices.size() + columns - 1) / columns);
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
