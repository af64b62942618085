package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Cluster;
import dev.netinfo.lesson.ClusterNode;
import dev.netinfo.lesson.Laboratory;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Screen;
import dev.netinfo.lesson.ServicePatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A port of every node, with source NAT and without. */
record NodePorts(Cluster cluster, Screen screen, @Nullable Path pictures) {
  private static final Set<String> NODES = Set.of("node", "other_node");

  /** Opens the port, and asks there from outside; returns whether it was reached. */
  boolean open() {
    screen.title("A node's port, externalTrafficPolicy: Cluster");
    screen.note(
        "the node that is asked may send the request on to a pod of another one; so that the answer"
            + " comes back by the same way, it puts its own address in the place of the client's"
            + " (source NAT)");
    cluster.patch(ServicePatch.NODE_PORT);
    ClusterNode node = entrance();
    if (node == null) {
      screen.note("left out, and the next step too: this user may not list the nodes");
      return false;
    }
    ClientRecord same = ask(node, it -> it.isAnswer() && it.nodeName().equals(node.name()));
    if (!same.isAnswer() && !(cluster instanceof Laboratory)) {
      screen.note(
          "left out, and the next step too: this machine reaches no node's port; try one in the nodes' network");
      return false;
    }
    checkHidden("a pod of the node that was asked", same);
    draw("node-port", node, same);
    if (cluster.pods().stream().allMatch(pod -> pod.node().equals(node.name()))) {
      screen.note("all pods are on one node, so the request cannot hop to another");
    } else {
      ClientRecord other = ask(node, it -> it.isAnswer() && !it.nodeName().equals(node.name()));
      checkHidden("the request hopped from " + node.name() + " to " + other.nodeName(), other);
      draw("node-port-hop", node, other);
    }
    return same.isAnswer();
  }

  /** Asks each node, if one was reached, with {@code externalTrafficPolicy: Local}; then closes. */
  void local(boolean isReachable) {
    screen.title("A node's port, externalTrafficPolicy: Local");
    screen.note(
        "a node sends to its own pods only, so the answer comes back by it anyway, and the client's"
            + " address may stay; a node without a pod drops what it gets, and a load balancer's health"
            + " check finds that out");
    cluster.patch(ServicePatch.LOCAL);
    if (isReachable) {
      Set<String> serving = cluster.pods().stream().map(Pod::node).collect(Collectors.toSet());
      List<ClusterNode> nodes = cluster.nodes();
      nodes.forEach(node -> askLocally(node, serving.contains(node.name())));
      if (nodes.stream().allMatch(node -> serving.contains(node.name()))) {
        screen.note("every node has a pod here, so none refuses");
      }
    }
    cluster.patch(ServicePatch.CLUSTER_IP);
  }

  private void askLocally(ClusterNode node, boolean isServing) {
    ClientRecord record =
        ask(
            node,
            it -> isServing ? it.isAnswer() && it.peerIp().equals(it.from()) : !it.isAnswer());
    if (isServing) {
      screen.check(
          "the source is kept: a pod on " + node.name() + " sees the client, " + record.from(),
          record.isAnswer()
              && record.peerIp().equals(record.from())
              && record.nodeName().equals(node.name()),
          record);
      draw("node-port-local", node, record);
    } else {
      screen.check(node.name() + " has no pod, and does not answer", !record.isAnswer(), record);
      new PacketWay("NodePort, Local: a node without a pod")
          .station("client", "outside")
          .leg("the client", address(node))
          .station(node.name(), node.ip(), "has no pod:", "drops it")
          .draw(pictures, "node-port-drop");
    }
  }

  private void checkHidden(String where, ClientRecord record) {
    screen.check(
        "the source is replaced: %s; the pod sees %s, a node, in the place of %s"
            .formatted(where, record.peerIp(), record.from()),
        record.isAnswer()
            && !record.peerIp().equals(record.from())
            && NODES.contains(record.peerKind()),
        record);
    screen.check(
        "the pod says what to do about it",
        (record.explanation() + record.advice()).contains("externalTrafficPolicy: Local"),
        record);
  }

  private ClientRecord ask(ClusterNode node, Predicate<ClientRecord> wanted) {
    return new Asking(cluster, screen).fromOutside("http://" + address(node), wanted);
  }

  private String address(ClusterNode node) {
    return node.ip() + ":" + cluster.nodePort();
  }

  /** Returns a node that has a pod while others have some too, or any, or null. */
  private @Nullable ClusterNode entrance() {
    Set<String> serving = cluster.pods().stream().map(Pod::node).collect(Collectors.toSet());
    List<ClusterNode> nodes = cluster.nodes();
    return nodes.stream()
        .filter(node -> serving.contains(node.name()))
        .findFirst()
        .orElse(nodes.isEmpty() ? null : nodes.getFirst());
  }

  private void draw(String name, ClusterNode node, ClientRecord record) {
    boolean isKept = record.peerIp().equals(record.from());
    boolean isHop = !node.name().equals(record.nodeName());
    new PacketWay(
            "NodePort, %s: %s"
                .formatted(
                    isKept ? "Local" : "Cluster",
                    isHop ? "the request hops to another node" : "a pod of the node itself"))
        .station("client", record.from(), "outside")
        .leg(record.from(), address(node))
        .station(node.name(), node.ip(), isKept ? "source kept" : "source NAT")
        .leg(record.peerIp(), record.podIp() + ":8080")
        .pod(record)
        .draw(pictures, name);
  }
}
