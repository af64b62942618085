package dev.netinfo.contract;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A responder as its user starts it: {@code java -jar}, with the environment for its settings. */
final class ResponderJar {
  private static final Path JAR = Path.of(System.getProperty("responder.jar", "responder.jar"));

  /** The classes of the jar as the JVM has them once they are loaded. */
  private static final Path ARCHIVE = JAR.resolveSibling("contract.jsa");

  private ResponderJar() {}

  /** Starts the jar that the system property {@code responder.jar} names. */
  static RunningResponder start(Map<String, String> environment) {
    return start("-XX:SharedArchiveFile=" + Archive.MADE, environment);
  }

  /** Returns the path of that jar. */
  static String file() {
    return JAR.toString();
  }

  private static RunningResponder start(String flag, Map<String, String> environment) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Map<String, String> all = new HashMap<>(Map.of("LC_ALL", "C.UTF-8"));
    all.putAll(environment);
    // There are a dozen starts in a contract: three flags make each cheaper, and change nothing
    // else.
    return ResponderProcess.start(
        List.of(
            java.toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            flag,
            "-jar",
            JAR.toString()),
        all);
  }

  /** Made once, by a first start, for this very jar. */
  private static final class Archive {
    private static final Path MADE = make();

    private static Path make() {
      try (RunningResponder first = start("-XX:ArchiveClassesAtExit=" + ARCHIVE, Map.of())) {
        first.terminate();
        first.awaitExit();
      }
      return ARCHIVE;
    }
  }
}
