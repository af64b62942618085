package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Cluster;
import dev.netinfo.lesson.Curl;
import dev.netinfo.lesson.Laboratory;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Release;
import dev.netinfo.lesson.Screen;
import dev.netinfo.lesson.ServicePatch;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chapter about who asked: each way to a pod, and what becomes of the client's address.
 *
 * @param pictures the directory that the packets' ways are drawn into, or null
 */
public record SourceIp(Cluster cluster, Screen screen, @Nullable Path pictures) {
  private static final int TEN = 10;

  /** Plays the steps and returns the exit status: 0, or 1 if a check failed. */
  public int play(Release release) {
    return Lesson.play(() -> steps(release), screen);
  }

  private void steps(Release release) {
    Rollout rollout = new Rollout(cluster, screen);
    rollout.first(release);
    insideTheCluster();
    NodePorts nodePorts = new NodePorts(cluster, screen, pictures);
    boolean isReachable = nodePorts.open();
    screen.title("Two pods, so that a third node has none");
    rollout.scale(2);
    nodePorts.local(isReachable);
    affinity();
    screen.title("A proxy in front");
    if (cluster instanceof Laboratory lab) {
      new OnlyInTheLab(lab, screen, pictures).play();
    } else {
      OnlyInTheLab.explain(screen);
    }
  }

  private void insideTheCluster() {
    Pod jumpbox = cluster.jumpbox();
    screen.title("Through the Service, inside the cluster");
    screen.note(
        "a Service of type ClusterIP changes where a packet goes, and not where it comes from: the"
            + " answer finds its way back through the pods' network");
    throughTheService("cluster-ip", "a pod on the jumpbox's node", true, jumpbox);
    screen.title("The same from another node");
    screen.note("between nodes the packet is routed as it is");
    throughTheService("other-node", "a pod on another node", false, jumpbox);
  }

  private void throughTheService(String picture, String where, boolean isSame, Pod jumpbox) {
    List<Pod> pods = cluster.pods();
    if (pods.stream().noneMatch(pod -> pod.node().equals(jumpbox.node()) == isSame)) {
      screen.note("left out: there is no " + where.substring(2));
      return;
    }
    ClientRecord record =
        new Asking(cluster, screen)
            .fromJumpbox(it -> it.isAnswer() && it.nodeName().equals(jumpbox.node()) == isSame);
    screen.check(
        "the source is kept: " + where + " sees the jumpbox, " + jumpbox.ip() + ", a pod",
        record.nodeName().equals(jumpbox.node()) == isSame
            && record.peerIp().equals(jumpbox.ip())
            && record.peerKind().equals("pod"),
        record);
    new PacketWay("ClusterIP: " + where)
        .station("jumpbox", jumpbox.ip(), "on " + jumpbox.node())
        .leg(jumpbox.ip(), cluster.serviceIp() + ":80")
        .station("Service", "in the kernel", "of " + jumpbox.node())
        .leg(record.peerIp(), record.podIp() + ":8080")
        .pod(record)
        .draw(pictures, picture);
  }

  private void affinity() {
    screen.title("Affinity: one client, one pod");
    screen.note(
        "the node remembers for three hours which pod an address was sent to; whoever shares an"
            + " address, as behind a router, shares the pod");
    cluster.patch(ServicePatch.AFFINITY);
    Curl curl = Curl.many(TEN, "Connection: close");
    screen.command(curl.inJumpbox());
    List<String> lines = List.of();
    for (int i = 0; i < TEN && !isOnePod(lines); i++) {
      lines = cluster.curl(curl).lines();
    }
    screen.text(String.join("\n", lines));
    screen.check(
        "one pod answers all ten, each over a connection of its own", isOnePod(lines), lines);
    cluster.patch(ServicePatch.NO_AFFINITY);
  }

  private static boolean isOnePod(List<String> lines) {
    return lines.size() == TEN
        && lines.stream().map(Greeting::of).allMatch(it -> it != null)
        && lines.stream().map(Greeting::podOf).distinct().count() == 1;
  }
}
