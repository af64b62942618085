package dev.netinfo.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests an application answers per second of its processor time: with the integration,
 * with the framework's own support, and with neither. Unlike the time on a clock, it hardly depends
 * on what else the machine does. Two processes of one program differ by some per cent, because the
 * compiler decides otherwise in each; so there are several of each. All run at once and are put
 * under load in turn, by the comparison's load generator, each time one second; the first rounds
 * warm them up.
 */
final class Cost implements AutoCloseable {
  private static final Path GENERATOR =
      Path.of("..", "..", "tools", "compare", "load", "target", "compare-load.jar");
  private static final Pattern ANSWERED = Pattern.compile("\"perSecond\":\\[([0-9]+)");
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 25;

  /** So many processes run of each program. */
  static final int PROCESSES = 2;

  private final Process generator;
  private final BufferedReader results;
  private final Writer orders;
  private final Map<Support, List<ApplicationProcess>> applications = new EnumMap<>(Support.class);

  private Cost(Process generator) {
    this.generator = generator;
    this.results = generator.inputReader(StandardCharsets.UTF_8);
    this.orders = generator.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts the generator on the first processor; the applications have the last. */
  static Cost begin() throws IOException {
    List<String> command = new ArrayList<>(List.of("taskset", "-c", "0"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-jar", GENERATOR.toString()));
    return new Cost(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** Adds a process, which ends with this. */
  void add(Support support, ApplicationProcess process) {
    applications.computeIfAbsent(support, _ -> new ArrayList<>()).add(process);
  }

  /** Puts load on them, and returns a line for each program with its rate and ratio to neither. */
  List<String> compare() {
    List<Map<Support, Double>> rounds = new ArrayList<>();
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      Map<Support, Double> rates = new EnumMap<>(Support.class);
      applications.forEach((support, processes) -> rates.put(support, rate(processes)));
      if (round >= 0) {
        rounds.add(rates);
      }
    }
    return applications.keySet().stream().map(support -> line(support, rounds)).toList();
  }

  private double rate(List<ApplicationProcess> processes) {
    double answered = 0;
    Duration time = Duration.ZERO;
    for (ApplicationProcess process : processes) {
      Duration before = process.processorTime();
      answered += answered(process.port());
      time = time.plus(process.processorTime()).minus(before);
    }
    return answered * 1e9 / time.toNanos();
  }

  private double answered(int port) {
    try {
      orders.write("closed keep 16 1 " + port + " /who 6.6.6.6,203.0.113.9\n");
      orders.flush();
      String result = String.valueOf(results.readLine());
      Matcher answered = ANSWERED.matcher(result);
      if (!answered.find()) {
        throw new AssertionError("the load generator said " + result);
      }
      return Double.parseDouble(answered.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Support support, List<Map<Support, Double>> rounds) {
    double[] rates = sorted(rounds, round -> of(round, support));
    double[] ratios = sorted(rounds, round -> of(round, support) / of(round, Support.NONE));
    return String.format(
        Locale.ROOT,
        "%-7s %,8.0f requests per second of processor time, %.2f [%.2f-%.2f] of neither",
        support,
        rates[ROUNDS / 2],
        ratios[ROUNDS / 2],
        ratios[ROUNDS / 4],
        ratios[3 * ROUNDS / 4]);
  }

  private static double[] sorted(
      List<Map<Support, Double>> rounds, ToDoubleFunction<Map<Support, Double>> figure) {
    return rounds.stream().mapToDouble(figure).sorted().toArray();
  }

  private static double of(Map<Support, Double> rates, Support support) {
    return Objects.requireNonNull(rates.get(support));
  }

  @Override
  public void close() {
    applications.values().forEach(processes -> processes.forEach(ApplicationProcess::close));
    generator.destroyForcibly();
  }
}
