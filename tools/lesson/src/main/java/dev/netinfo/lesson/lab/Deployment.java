package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Screen;
import dev.netinfo.lesson.StoppedException;
import dev.netinfo.support.TextTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The Deployment {@code demo}: as many pods of one image as wanted, spread over the nodes, those
 * that are ready behind the Service. A rollout has {@code maxSurge: 1} and {@code maxUnavailable:
 * 0}: one more pod, and when it is ready, one less of the old ones. It becomes what was wanted when
 * it is reconciled.
 */
final class Deployment {
  private final Network network;
  private final Service service;
  private final Map<String, String> variables;
  private final Screen screen;
  private final List<PodProcess> pods = new ArrayList<>();
  private final TreeMap<Integer, Image> revisions = new TreeMap<>();
  private int replicas;

  /** Makes a Deployment without pods; its pods will have these variables. */
  Deployment(Network network, Service service, Map<String, String> variables, Screen screen) {
    this.network = network;
    this.service = service;
    this.variables = variables;
    this.screen = screen;
  }

  /** Returns the pods that are ready, sorted by name. */
  List<PodProcess> pods() {
    return pods.stream().sorted(Comparator.comparing(it -> it.pod().name())).toList();
  }

  /** Returns the images it had, by revision; the last is the wanted one. */
  Map<Integer, Image> revisions() {
    return revisions;
  }

  /** Returns the pods as kubectl prints them, {@code -o wide} without its mostly empty columns. */
  Output table(boolean isWide) {
    TextTable table = new TextTable();
    Stream.of("NAME", "READY", "STATUS", "RESTARTS", "AGE").forEach(table::left);
    if (isWide) {
      table.left("IP").left("NODE");
    }
    for (PodProcess process : pods()) {
      Pod pod = process.pod();
      List<Object> cells =
          new ArrayList<>(List.of(pod.name(), "1/1", "Running", "0", process.age()));
      if (isWide) {
        cells.addAll(List.of(pod.ip(), pod.node()));
      }
      table.row(cells.toArray());
    }
    return Output.of(table.plain());
  }

  /** Returns what kubectl would print of the revisions. */
  Output history() {
    TextTable table = new TextTable().left("REVISION").left("CHANGE-CAUSE");
    revisions.forEach((revision, image) -> table.row(revision, image.name()));
    return Output.of(table.plain());
  }

  /** Wants another image. */
  void image(Image image) {
    revisions.put(revisions.isEmpty() ? 1 : revisions.lastKey() + 1, image);
  }

  /** Wants the image of the revision before, which becomes the newest revision. */
  void undo() {
    Map.Entry<Integer, Image> before = revisions.headMap(revisions.lastKey()).lastEntry();
    revisions.remove(before.getKey());
    image(before.getValue());
  }

  /** Wants so many pods. */
  void replicas(int wanted) {
    replicas = wanted;
  }

  /**
   * Becomes what is wanted, and waits for the pods that it replaced to end.
   *
   * @return the exit status of each pod that was replaced, or was one too many
   * @throws StoppedException if a pod does not become ready
   */
  List<Integer> reconcile() {
    Image wanted = revisions.lastEntry().getValue();
    List<PodProcess> old = pods.stream().filter(pod -> !pod.image().equals(wanted)).toList();
    List<CompletableFuture<Integer>> ended = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      PodProcess pod = start(wanted, pods);
      add(pod);
      ended.add(remove(old.get(i)));
      screen.text(
          "%d of %d: %s is ready, %s ends"
              .formatted(i + 1, old.size(), pod.pod().name(), old.get(i).pod().name()));
    }
    scale(wanted);
    while (pods.size() > replicas) {
      ended.add(remove(superfluous()));
    }
    return ended.stream().map(CompletableFuture::join).toList();
  }

  /** Adds pods, all at once. */
  private void scale(Image image) {
    List<PodProcess> started = new ArrayList<>();
    while (pods.size() + started.size() < replicas) {
      started.add(start(image, Stream.concat(pods.stream(), started.stream()).toList()));
    }
    for (PodProcess pod : started) {
      add(pod);
    }
  }

  /** As a ReplicaSet has it: a pod of the node that has most of them, and of those the youngest. */
  private PodProcess superfluous() {
    return pods.reversed().stream()
        .max(Comparator.comparingLong(pod -> count(pod.pod().node(), pod.image(), pods)))
        .orElseThrow();
  }

  private void add(PodProcess pod) {
    if (!pod.awaitReady()) {
      String found = pod.pod().name() + " does not become ready: " + pod.lastLine();
      screen.require("every pod becomes ready", false, found);
    }
    pods.add(pod);
    publish();
  }

  /** The pod learns that it ends before the nodes learn it, which is why it drains. */
  private CompletableFuture<Integer> remove(PodProcess pod) {
    CompletableFuture<Integer> ended = pod.terminate();
    pods.remove(pod);
    publish();
    return ended;
  }

  private void publish() {
    service.endpoints(pods.stream().map(PodProcess::pod).map(Pod::ip).toList());
  }

  private PodProcess start(Image image, List<PodProcess> present) {
    Node node =
        network.nodes().stream()
            .min(Comparator.comparingLong(candidate -> count(candidate.name(), image, present)))
            .orElseThrow();
    return new PodProcess(network.namespaces(), image, node, variables);
  }

  /** Pods of the same image count first, as a topology spread has it, then all. */
  private static long count(String node, Image image, List<PodProcess> pods) {
    List<PodProcess> here = pods.stream().filter(pod -> pod.pod().node().equals(node)).toList();
    long same = here.stream().filter(pod -> pod.image().equals(image)).count();
    return same * 1000 + here.size();
  }
}
