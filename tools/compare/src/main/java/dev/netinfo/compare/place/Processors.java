package dev.netinfo.compare.place;

import dev.netinfo.support.Command;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some of the machine's processors. Immutable.
 *
 * @param list as taskset and container engines take it: {@code 1} or {@code 0,1}
 * @param time how many processors' time may be used in all, at most that of the list
 */
public record Processors(String list, double time) {
  /** Returns how many there are. */
  public static int count() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * Returns as many of the machine's last ones as it takes for so many processors' time, such as
   * 0.25, or all if it has no more.
   */
  public static Processors last(double time) {
    double there = Math.min(time, count());
    int first = count() - (int) Math.ceil(there);
    return new Processors(
        IntStream.range(first, count()).mapToObj(String::valueOf).collect(Collectors.joining(",")),
        there);
  }

  /** Returns those of the load generator: all but the last, which is the server's. */
  public static Processors ofTheGenerator() {
    int time = Math.max(1, count() - 1);
    return new Processors(time == 1 ? "0" : "0-" + (time - 1), time);
  }

  /** Returns whether a part of a processor's time is allowed, and not all of it. */
  boolean isPart() {
    return time != Math.rint(time);
  }

  /** Returns whether generator and server can be kept apart. */
  public static boolean areApart() {
    return count() > 1 && canPin();
  }

  /** Returns whether a program can be kept on some of them. */
  public static boolean canPin() {
    return Command.exists("taskset");
  }

  /** Returns the beginning of a command line that runs a program on these. */
  public List<String> pinning() {
    return canPin() ? List.of("taskset", "-c", list) : List.of();
  }
}
