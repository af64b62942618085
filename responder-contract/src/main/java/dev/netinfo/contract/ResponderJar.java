package dev.netinfo.contract;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A responder as its user starts it: {@code java -jar}, with the environment for its settings. */
public final class ResponderJar {
  private ResponderJar() {}

  /** Starts the jar that the system property {@code responder.jar} names. */
  public static RunningResponder start(Map<String, String> environment) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Map<String, String> all = new HashMap<>(Map.of("LC_ALL", "C.UTF-8"));
    all.putAll(environment);
    // There are a hundred starts in a contract: two flags make each cheaper, and change nothing
    // else.
    return ResponderProcess.start(
        List.of(
            java.toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            System.getProperty("responder.jar")),
        all);
  }
}
