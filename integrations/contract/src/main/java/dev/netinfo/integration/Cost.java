package dev.netinfo.integration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests per second an application answers with the integration, with the framework's
 * own support, and with neither. All three run at once and are put under load in turn, by the
 * comparison's load generator, each time one second; the first rounds warm them up.
 */
final class Cost implements AutoCloseable {
  private static final Path GENERATOR =
      Path.of("..", "..", "tools", "compare", "load", "target", "compare-load.jar");
  private static final Pattern ANSWERED = Pattern.compile("\"ok\":([0-9]+)");
  private static final int WARM_UP = 12;
  private static final int ROUNDS = 15;

  private final Process generator;
  private final BufferedReader results;
  private final Writer orders;

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

  /** Puts load on them, and returns a line for each with its rate and its ratio to neither. */
  List<String> compare(Map<Support, ApplicationProcess> applications) {
    Map<Support, double[]> rates = new EnumMap<>(Support.class);
    applications.forEach((support, application) -> rates.put(support, new double[ROUNDS]));
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (Map.Entry<Support, ApplicationProcess> each : applications.entrySet()) {
        double rate = rate(each.getValue().port());
        if (round >= 0) {
          rates.get(each.getKey())[round] = rate;
        }
      }
    }
    return rates.entrySet().stream()
        .map(each -> line(each.getKey(), each.getValue(), rates.get(Support.NONE)))
        .toList();
  }

  private double rate(int port) {
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

  private static String line(Support support, double[] rates, double[] neither) {
    double[] ratios = new double[ROUNDS];
    Arrays.setAll(ratios, round -> rates[round] / neither[round]);
    Arrays.sort(ratios);
    double[] sorted = rates.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%-7s %,8.0f requests/s, %.2f [%.2f-%.2f] of neither",
        support,
        sorted[ROUNDS / 2],
        ratios[ROUNDS / 2],
        ratios[ROUNDS / 4],
        ratios[3 * ROUNDS / 4]);
  }

  @Override
  public void close() {
    generator.destroyForcibly();
  }
}
