package dev.netinfo.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The Deployment {@code demo}: as many pods of one image as wanted, spread over the nodes, those
 * that are ready behind the Service. A rollout has {@code maxSurge: 1} and {@code maxUnavailable:
 * 0}: one more pod, and when it is ready, one less of the old ones.
 */
final class Deployment {
  private final List<Node> nodes;
  private final Service service;
  private final Map<String, String> variables;
  private final Consumer<String> log;
  private final List<Pod> pods = new ArrayList<>();
  private final List<CompletableFuture<Integer>> ended = new ArrayList<>();

  /** Makes a Deployment without pods; its pods have these variables, and it tells what it does. */
  Deployment(
      List<Node> nodes, Service service, Map<String, String> variables, Consumer<String> log) {
    this.nodes = nodes;
    this.service = service;
    this.variables = variables;
    this.log = log;
  }

  /** Returns the pods that are ready, sorted by name. */
  List<Pod> pods() {
    return pods.stream().sorted(Comparator.comparing(Pod::name)).toList();
  }

  /** Adds pods of an image, all at once, until there are so many; returns once they are ready. */
  void scale(Image image, int replicas) {
    List<Pod> started = new ArrayList<>();
    while (pods.size() + started.size() < replicas) {
      started.add(
          start(new ReplicaSet(image), Stream.concat(pods.stream(), started.stream()).toList()));
    }
    for (Pod pod : started) {
      pod.awaitReady();
      add(pod);
    }
  }

  /** Replaces each pod by one of another image. */
  void rollOut(Image image) {
    ReplicaSet next = new ReplicaSet(image);
    List<Pod> old = List.copyOf(pods);
    for (int i = 0; i < old.size(); i++) {
      Pod pod = start(next, pods);
      pod.awaitReady();
      add(pod);
      remove(old.get(i));
      log.accept(
          "%d of %d: %s is ready, %s ends"
              .formatted(i + 1, old.size(), pod.name(), old.get(i).name()));
    }
  }

  /** Waits for the pods that drain, and returns the status that each replaced pod ended with. */
  List<Integer> awaitEnded() {
    return ended.stream().map(CompletableFuture::join).toList();
  }

  private void add(Pod pod) {
    pods.add(pod);
    publish();
  }

  /** The pod learns that it ends before the nodes learn it, which is why it drains. */
  private void remove(Pod pod) {
    ended.add(pod.terminate());
    pods.remove(pod);
    publish();
  }

  private void publish() {
    service.endpoints(pods.stream().map(Pod::address).toList());
  }

  private Pod start(ReplicaSet replicaSet, List<Pod> present) {
    Node node =
        nodes.stream()
            .min(Comparator.comparingLong(candidate -> count(candidate, replicaSet, present)))
            .orElseThrow();
    return Pod.start(replicaSet, node, variables);
  }

  /** Pods of the same ReplicaSet count first, as a topology spread has it, then all. */
  private static long count(Node node, ReplicaSet replicaSet, List<Pod> pods) {
    long all = pods.stream().filter(pod -> pod.node() == node).count();
    long same =
        pods.stream()
            .filter(pod -> pod.node() == node && pod.replicaSet().equals(replicaSet))
            .count();
    return same * 1000 + all;
  }
}
