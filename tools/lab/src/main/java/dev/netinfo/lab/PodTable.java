package dev.netinfo.lab;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What {@code kubectl get pods -o wide} shows, without the two columns that are mostly empty. */
final class PodTable {
  private static final String FORMAT = "%-24s%-8s%-10s%-11s%-6s%-13s%s";

  private PodTable() {}

  static List<String> of(List<Pod> pods) {
    return Stream.concat(
            Stream.of(FORMAT.formatted("NAME", "READY", "STATUS", "RESTARTS", "AGE", "IP", "NODE")),
            pods.stream().map(PodTable::row))
        .toList();
  }

  private static String row(Pod pod) {
    return FORMAT.formatted(
        pod.name(), "1/1", "Running", "0", age(pod.age()), pod.address(), pod.node().name());
  }

  private static String age(Duration age) {
    return age.toMinutes() < 2 ? age.toSeconds() + "s" : age.toMinutes() + "m";
  }
}
