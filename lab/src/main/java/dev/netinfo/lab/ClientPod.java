package dev.netinfo.lab;

import dev.netinfo.watch.Distribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Who asks: a namespace without a server.
 *
 * @param name of its namespace
 * @param address that the pods should see
 */
record ClientPod(String name, String address) {
  private static final String URL = "http://" + Service.NAME;
  private static final String SECONDS = "10";

  /** Makes the lesson's pod {@code jumpbox}. */
  static ClientPod jumpbox(Node node) {
    return new ClientPod("jumpbox", node.connect("jumpbox"));
  }

  /** Returns what curl says there, without the line's end. */
  String curl(String... arguments) {
    return Commands.output(
        Commands.words(
            Commands.in(name, "curl", "-sS", "--max-time", SECONDS), List.of(arguments)));
  }

  /** Asks the Service so often and returns who answered. */
  Counts count(int requests, boolean keepAlive) {
    return Counts.parse(
        Commands.output(
            sampler(Duration.ZERO, String.valueOf(requests), keepAlive ? "keep-alive" : "new")));
  }

  /** Starts to ask the Service in the background, and returns once the first answer is there. */
  Load load(Duration interval) {
    try {
      return new Load(
          new ProcessBuilder(sampler(interval, "until-stdin-ends", "new"))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> sampler(Duration interval, String count, String connections) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path jar = codeOf(Sampling.class);
    String libraries = jar.resolveSibling("lib") + "/*";
    return Commands.in(
        name,
        java.toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:-UsePerfData",
        "-cp",
        jar + ":" + libraries,
        Sampling.class.getName(),
        URL,
        String.valueOf(interval.toMillis()),
        count,
        connections);
  }

  private static Path codeOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /** Returns how the answers are distributed among the pods. */
  static Distribution distribution(Counts counts, List<Pod> pods) {
    return Distribution.among(
        pods.stream().map(Pod::name).toList(), counts.byPod(), counts.connections());
  }
}
