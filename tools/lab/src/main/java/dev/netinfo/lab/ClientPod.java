package dev.netinfo.lab;

import dev.netinfo.watch.command.Main;
import dev.netinfo.watch.request.EventJson;
import dev.netinfo.watch.request.SeenPod;
import dev.netinfo.watch.statistics.RequestStatistics;
import dev.netinfo.watch.statistics.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
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
  private static final String HIGHEST_RATE = "1000";

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

  /** Has a watcher ask the Service so often, given further options, and returns what it saw. */
  Snapshot watch(List<Pod> pods, int requests, String... options) {
    RequestStatistics watching = watching(pods);
    List<String> count = List.of("--count", String.valueOf(requests), "--rate", HIGHEST_RATE);
    Commands.output(watcher(Commands.words(count, List.of(options))))
        .lines()
        .filter(line -> line.startsWith("{"))
        .map(EventJson::read)
        .forEach(watching::add);
    return watching.snapshot();
  }

  /** Returns a watching of pods, in which the silent ones are seen, too. */
  static RequestStatistics watching(List<Pod> pods) {
    return RequestStatistics.among(
        pods.stream().map(pod -> SeenPod.named(pod.name())).toList(), InstantSource.system());
  }

  /** Has a watcher ask the Service in the background, and returns once it has asked. */
  Load load(String... options) {
    try {
      return new Load(
          new ProcessBuilder(watcher(List.of(options)))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> watcher(List<String> options) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path jar = codeOf(ClientPod.class);
    List<String> command =
        Commands.in(
            name,
            java.toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            jar.resolveSibling("lib") + "/*",
            Main.class.getName(),
            URL,
            "--json");
    return Commands.words(command, options);
  }

  private static Path codeOf(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
