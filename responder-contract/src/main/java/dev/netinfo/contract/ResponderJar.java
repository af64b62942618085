package dev.netinfo.contract;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts a responder as its user does: by {@code java -jar}, with settings in the environment. */
final class ResponderJar {
  private static final Path JAR = Path.of(System.getProperty("responder.jar", "responder.jar"));

  /** The JVM's archive of the jar's loaded classes. */
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
    // A contract starts a dozen responders: three flags make each start faster, and change nothing
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

  /** Makes the archive once, by a first start of this jar. */
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
