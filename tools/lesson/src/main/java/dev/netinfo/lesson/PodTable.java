package dev.netinfo.lesson;

import java.util.HashSet;
import java.util.List;

/** Which pods there are, with which addresses and where. */
final class PodTable {
  private final Stage stage;

  PodTable(Stage stage) {
    this.stage = stage;
  }

  void show() {
    stage.screen().title("Which pods are there?");
    stage.show("get pods -n dev");
    Output wide = stage.show("get pods -n dev -o wide");
    List<Pod> pods = stage.cluster().pods();
    List<String> ips = pods.stream().map(Pod::ip).toList();
    stage
        .checks()
        .check(
            "the wide table has each pod's address and node",
            pods.stream().allMatch(pod -> isListed(pod, wide)),
            pods);
    stage.checks().check("each pod has its own address", isDistinct(ips), ips);
    String service = stage.cluster().serviceIp();
    stage
        .checks()
        .check(
            "no pod has the Service's address " + service,
            !service.isEmpty() && !ips.contains(service),
            ips);
    stage
        .checks()
        .check(
            "no pod has its node's address",
            pods.stream().noneMatch(pod -> ips.contains(pod.nodeIp())),
            ips);
  }

  private static boolean isListed(Pod pod, Output wide) {
    return wide.lines().stream()
        .map(line -> List.of(line.split(" +")))
        .anyMatch(columns -> columns.containsAll(List.of(pod.name(), pod.ip(), pod.node())));
  }

  private static boolean isDistinct(List<String> ips) {
    return !ips.isEmpty() && !ips.contains("") && new HashSet<>(ips).size() == ips.size();
  }
}
