package dev.netinfo.compare.place;

import dev.netinfo.support.Command;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Some of the machine's processors. Immutable.
 *
 * @param list as taskset and container engines take it: {@code 1} or {@code 0,1}
 */
public record Processors(String list) {
  /** Returns how many there are. */
  public static int count() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Returns the last ones of the machine, or all if it has no more. */
  public static Processors last(int count) {
    return new Processors(
        IntStream.range(Math.max(0, count() - count), count())
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(",")));
  }

  /** Returns those of the load generator: all but the last, which is the server's. */
  public static Processors ofTheGenerator() {
    return switch (count()) {
      case 1, 2 -> new Processors("0");
      default -> new Processors("0-" + (count() - 2));
    };
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
