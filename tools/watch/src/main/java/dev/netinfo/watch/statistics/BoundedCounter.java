package dev.netinfo.watch.statistics;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by name, of which so many are told apart; those beyond count as {@link #OTHERS}. */
final class BoundedCounter {
  static final String OTHERS = "others";

  private final int different;
  private final SortedMap<String, Long> counts = new TreeMap<>();

  BoundedCounter(int different) {
    this.different = different;
  }

  void add(String name) {
    add(name, 1);
  }

  void add(String name, long count) {
    String key = counts.size() < different || counts.containsKey(name) ? name : OTHERS;
    counts.merge(key, count, Long::sum);
  }

  void addAll(BoundedCounter other) {
    other.counts.forEach(this::add);
  }

  /** Returns a copy. */
  SortedMap<String, Long> byName() {
    return new TreeMap<>(counts);
  }

  long sum() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
