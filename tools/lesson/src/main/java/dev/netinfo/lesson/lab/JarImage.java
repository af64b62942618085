package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Release;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A responder from its jar, on the Java that runs the lab. */
record JarImage(Release release, Path home) implements Image {
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
    return "demo:" + release.tag();
  }

  @Override
  public String origin() {
    return "its jar, because ./netinfo images has not built it";
  }

  @Override
  public List<String> command() {
    String module = release.framework().module();
    Path jar = home.resolve(module).resolve("target").resolve(module + ".jar");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Stream.of(List.of(java.toString()), FLAGS, List.of("-jar", jar.toString()))
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Map<String, String> environment() {
    return release.version().environment();
  }
}
