package dev.netinfo.comparison;

import dev.netinfo.support.Command;
import java.util.List;

/**
 * Some of the machine's processors. Immutable.
 *
 * @param list as taskset and container engines take it, {@code 1} or {@code 0,1}; empty for
 *     whichever
 */
record Cpus(String list) {
  private static final Cpus ANY = new Cpus("");

  /** Returns the last ones of the machine, or all if it has no more. */
  static Cpus last(int count) {
    int all = Runtime.getRuntime().availableProcessors();
    int first = Math.max(0, all - count);
    StringBuilder list = new StringBuilder(String.valueOf(first));
    for (int cpu = first + 1; cpu < all; cpu++) {
      list.append(',').append(cpu);
    }
    return new Cpus(list.toString());
  }

  /** Returns those of the generator: all but the last, which is the server's. */
  static Cpus ofTheGenerator() {
    int all = Runtime.getRuntime().availableProcessors();
    return all == 1 ? last(1) : new Cpus(all == 2 ? "0" : "0-" + (all - 2));
  }

  /** Tells whether generator and server can be kept apart. */
  static boolean areApart() {
    return Runtime.getRuntime().availableProcessors() > 1 && canPin();
  }

  static boolean canPin() {
    return Command.exists("taskset");
  }

  /** Returns the beginning of a command line that runs a program on these. */
  List<String> pinning() {
    return equals(ANY) || !canPin() ? List.of() : List.of("taskset", "-c", list);
  }
}
