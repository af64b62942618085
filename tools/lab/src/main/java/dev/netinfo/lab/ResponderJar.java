package dev.netinfo.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A responder from its jar, on the Java that runs the lab. */
record ResponderJar(Version version, Framework framework, Path home) implements Image {
  /** Small, so that many pods fit on a laptop, and quick to start. */
  private static final List<String> FLAGS =
      List.of(
          "-Xms8m",
          "-Xmx40m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-Djava.io.tmpdir=/run/lab");

  @Override
  public String name() {
    return "demo:" + version.number() + "-" + framework;
  }

  @Override
  public String origin() {
    return "its jar, because ./netinfo images has not built it";
  }

  @Override
  public List<String> command() {
    String module = "responder-" + framework;
    Path jar = home.resolve(module).resolve("target").resolve(module + ".jar");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Stream.of(List.of(java.toString()), FLAGS, List.of("-jar", jar.toString()))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Map<String, String> environment() {
    return version.environment();
  }
}
