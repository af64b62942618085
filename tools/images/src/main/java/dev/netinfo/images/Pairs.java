package dev.netinfo.images;

import java.io.Console;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One figure of two candidates, measured in turns, so that what else the machine does hits both.
 */
record Pairs(List<Double> plain, List<Double> packaged) {
  private static final int SLICES = 12;

  static Pairs of(
      int rounds, Candidate plain, Candidate packaged, ToDoubleFunction<Candidate> figure) {
    Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
    for (int round = 1; round <= rounds; round++) {
      show(String.format("netinfo: round %d of %d ... ", round, rounds));
      pairs.plain.add(figure.applyAsDouble(plain));
      pairs.packaged.add(figure.applyAsDouble(packaged));
    }
    show(" ".repeat(40) + "\r");
    return pairs;
  }

  /** How many requests they answer in a second: both run, and are asked in turns, a second each. */
  static Pairs ofThroughput(int rounds, Candidate plain, Candidate packaged) {
    Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
    for (int round = 1; round <= rounds; round++) {
      show(String.format("netinfo: round %d of %d ... ", round, rounds));
      try (Candidate.Running first = plain.warm();
          Candidate.Running second = packaged.warm()) {
        for (int slice = 0; slice < SLICES; slice++) {
          pairs.plain.add(first.requestsPerSecond());
          pairs.packaged.add(second.requestsPerSecond());
        }
      }
    }
    show(" ".repeat(40) + "\r");
    return pairs;
  }

  /** Writes over what was shown before, which only a terminal can. */
  @SuppressWarnings("SystemConsoleNull") // It is null where the JDK's own console is the only one.
  private static void show(String progress) {
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      System.err.print("\r" + progress);
    }
  }

  void print(PrintStream out, String framework, String figure, String target) {
    out.printf(
        Locale.ROOT,
        "%-10s %-22s %14s %14s %7.2f   %s%n",
        framework,
        figure,
        text(plain),
        text(packaged),
        ratio(),
        target);
  }

  /** The median of each pair's ratio: what else the machine did was the same for both of it. */
  private double ratio() {
    return median(
        IntStream.range(0, plain.size()).mapToObj(i -> packaged.get(i) / plain.get(i)).toList());
  }

  /** The median, and in brackets the half of the middle half's width. */
  private static String text(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    double spread = sorted.get(sorted.size() * 3 / 4) - sorted.get(sorted.size() / 4);
    return String.format(Locale.ROOT, "%.0f (±%.0f)", median(values), spread / 2);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
