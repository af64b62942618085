package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Cluster;
import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Screen;
import java.util.List;

/** Which pods there are, with which addresses and where. */
record PodTable(Cluster cluster, Screen screen) {
  void show() {
    screen.title("Which pods are there?");
    screen.show("kubectl get pods -n dev", () -> cluster.podTable(false));
    Output wide = screen.show("kubectl get pods -n dev -o wide", () -> cluster.podTable(true));
    List<Pod> pods = cluster.pods();
    screen.lines(NetworkDiagram.of(pods, cluster.jumpbox(), cluster.serviceIp()));
    screen.check(
        "the wide table has each pod's address and node",
        pods.stream().allMatch(pod -> isListed(pod, wide)),
        pods);
    List<String> ips = pods.stream().map(Pod::ip).toList();
    screen.check(
        "each pod has its own address",
        !ips.isEmpty() && !ips.contains("") && ips.stream().distinct().toList().equals(ips),
        ips);
    String service = cluster.serviceIp();
    screen.check(
        "no pod has the Service's address " + service,
        !service.isEmpty() && !ips.contains(service),
        ips);
    screen.check(
        "no pod has its node's address",
        pods.stream().noneMatch(pod -> ips.contains(pod.nodeIp())),
        ips);
  }

  private static boolean isListed(Pod pod, Output wide) {
    return wide.lines().stream()
        .map(line -> List.of(line.split(" +")))
        .anyMatch(columns -> columns.containsAll(List.of(pod.name(), pod.ip(), pod.node())));
  }
}
