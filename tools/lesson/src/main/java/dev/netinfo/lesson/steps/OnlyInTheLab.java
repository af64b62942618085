package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Curl;
import dev.netinfo.lesson.Laboratory;
import dev.netinfo.lesson.Laboratory.Proxy;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Screen;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to a pod that need a program beside the pods, or curl in one of them. */
record OnlyInTheLab(Laboratory lab, Screen screen, @Nullable Path pictures) {
  /** Why a pod's own request is left out on a cluster. */
  static final String NO_CURL = "left out, because the image has no curl: ./netinfo lab plays it";

  /** Why the proxy is left out on a cluster. */
  static final String NO_PROXY =
      "left out: ./netinfo lab plays it; by hand: kustomize/components/behind-proxy";

  private static final String FORGED = "X-Forwarded-For: 198.51.100.66";

  /** Says how to see the same by hand. */
  static void explain(Screen screen) {
    screen.note(NO_PROXY);
    screen.title("Through kubectl port-forward");
    screen.note("left out, as it needs a second terminal; by hand:");
    screen.command("kubectl port-forward -n dev deployment/demo 8080");
    screen.command("curl http://localhost:8080/peer_kind");
    screen.title("A pod that reaches itself through its Service");
    screen.note(NO_CURL);
    screen.title("From the pod's own node");
    screen.note("left out, because it needs a program on a node: ./netinfo lab plays it");
  }

  /** Plays them, the first below a title that is there. */
  void play() {
    Proxy proxy = lab.startProxy();
    if (proxy == null) {
      screen.note("left out: nginx is not installed (Debian: apt-get install nginx-light)");
    } else {
      behind(proxy);
    }
    forward();
    askItself();
    askFromTheNode();
  }

  private Asking asking() {
    return new Asking(lab, screen);
  }

  private void behind(Proxy proxy) {
    screen.note(
        "an nginx at %s ends the client's connection and opens one of its own; its header says for"
                .formatted(proxy.ip())
            + " whom it sends the request; the pods believe it, because they trust the proxy");
    ClientRecord record =
        asking()
            .from(
                lab::curlOutside,
                "",
                Curl.of(proxy.url(), ClientRecord.JSON, FORGED),
                ClientRecord::isAnswer);
    screen.check(
        "two hops: the peer is the proxy, a pod, and the client is the one that asked the proxy",
        record.peerIp().equals(proxy.ip())
            && record.peerKind().equals("pod")
            && record.clientIp().equals(record.from()),
        record);
    screen.check(
        "what the client wrote stands left of what the proxy wrote, and is not reached",
        record.hops().equals(List.of(proxy.ip() + " trusted", record.from() + " client"))
            && record.clientIp().equals(record.from()),
        record.hops());
    new PacketWay("A proxy in front")
        .station("client", record.from(), "outside")
        .leg(record.from(), proxy.ip() + ":80")
        .station("nginx", proxy.ip(), "trusted", "X-Forwarded-For:", record.clientIp())
        .leg(proxy.ip(), lab.serviceIp() + ":80")
        .station("Service", "in the kernel", "of its node")
        .leg(record.peerIp(), record.podIp() + ":8080")
        .pod(record)
        .draw(pictures, "proxy");
  }

  private void forward() {
    screen.title("Through kubectl port-forward");
    screen.note(
        "no packet travels: the kubelet carries the bytes, and something in the pod's own network"
            + " connects to loopback; here, that is a relay of the lab's");
    Pod pod = lab.pods().getFirst();
    screen.command("kubectl port-forward -n dev " + pod.name() + " 8080");
    ClientRecord record =
        asking()
            .from(
                curl -> lab.curlForwarded(pod, curl),
                "",
                Curl.of("http://localhost:8080", ClientRecord.JSON),
                ClientRecord::isAnswer);
    screen.check(
        "the pod sees its own loopback, whoever asks",
        record.peerIp().equals("127.0.0.1")
            && record.peerKind().equals("loopback")
            && record.podName().equals(pod.name()),
        record);
    new PacketWay("kubectl port-forward")
        .station("kubectl", "somewhere")
        .leg("a stream of bytes", "no packet of its own")
        .station("relay", "in the pod's", "own network")
        .leg(record.peerIp(), "127.0.0.1:8080")
        .pod(record)
        .draw(pictures, "port-forward");
  }

  private void askItself() {
    screen.title("A pod that reaches itself through its Service");
    screen.note(
        "nobody answers a packet that comes from itself, so the node puts its own address there"
            + " (hairpin); on a cluster a container joins the pod, because the image has no curl, and"
            + " its NetworkPolicy has to let it ask");
    Pod pod = lab.pods().getFirst();
    ClientRecord record =
        asking()
            .from(
                curl -> lab.curlIn(pod, curl),
                "kubectl debug -n dev -it " + pod.name() + " --image=nginx -- ",
                Curl.headers(ClientRecord.JSON),
                it -> it.podName().equals(pod.name()));
    screen.check(
        "it sees its node, " + lab.gateway(pod),
        record.podName().equals(pod.name())
            && record.peerIp().equals(lab.gateway(pod))
            && record.peerKind().equals("node"),
        record);
    new PacketWay("A pod reaches itself")
        .station(pod.name(), pod.ip())
        .leg(record.from(), lab.serviceIp() + ":80")
        .station(pod.node(), "source NAT")
        .leg(record.peerIp(), record.podIp() + ":8080")
        .pod(record)
        .draw(pictures, "hairpin");
  }

  private void askFromTheNode() {
    screen.title("From the pod's own node");
    screen.note(
        "a probe, a pod on the host's network, and source NAT where nodes have no address among the"
            + " pods: all of them come from the node's own address, and the pod cannot tell which");
    Pod pod = lab.pods().getFirst();
    ClientRecord record =
        asking()
            .from(
                curl -> lab.curlOnNode(pod, curl),
                "kubectl debug node/" + pod.node() + " -it --image=nginx -- ",
                Curl.of("http://" + pod.ip() + ":8080", ClientRecord.JSON),
                ClientRecord::isAnswer);
    screen.check(
        "it sees its node, " + pod.nodeIp() + ", and is certain of it",
        record.peerIp().equals(pod.nodeIp())
            && record.peerKind().equals("node")
            && record.certainty().equals("certain"),
        record);
    screen.check(
        "it advises what to do if a client was meant",
        record.advice().size() == 1 && record.advice().getFirst().contains("source NAT"),
        record);
    new PacketWay("From the pod's own node")
        .station(pod.node(), "a probe, or a pod", "on its network")
        .leg(record.peerIp(), record.podIp() + ":8080")
        .pod(record)
        .draw(pictures, "own-node");
  }
}
