package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Cluster;
import dev.netinfo.lesson.Curl;
import dev.netinfo.lesson.Laboratory;
import dev.netinfo.lesson.Laboratory.Proxy;
import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Screen;
import java.util.function.Function;

/** The steps about who asked: a forger, a pod that asks itself, and a visitor behind a proxy. */
record ClientAddresses(Cluster cluster, Screen screen) {
  private static final String CLAIM = "X-Forwarded-For: 203.0.113.9";
  private static final String FORGED = "X-Forwarded-For: 198.51.100.66";

  void play() {
    forge();
    screen.title("A pod that reaches itself through its Service");
    if (cluster instanceof Laboratory lab) {
      askItself(lab);
    } else {
      screen.note(OnlyInTheLab.NO_CURL);
    }
    screen.title("Through a trusted proxy");
    if (cluster instanceof Laboratory lab) {
      throughAProxy(lab);
    } else {
      screen.note(OnlyInTheLab.NO_PROXY);
    }
  }

  private void forge() {
    screen.title("A forged X-Forwarded-For");
    ClientRecord record = ask("kubectl exec -it jumpbox -- ", Curl.headers(CLAIM), cluster::curl);
    screen.check(
        "not believed: the jumpbox is not a trusted proxy, so its header is not even read",
        record.clientIp().equals(cluster.jumpbox().ip()),
        record);
  }

  private void askItself(Laboratory lab) {
    Pod pod = cluster.pods().getFirst();
    Curl curl = Curl.path("");
    screen.note(
        "the image has no curl: on a cluster a container joins the pod, and its NetworkPolicy has to"
            + " let it ask");
    screen.command("kubectl debug -n dev -it " + pod.name() + " --image=nginx -- " + curl);
    String answer =
        Asking.until(
            () -> lab.curlIn(pod, curl.quietly()).said(),
            line -> line.startsWith("Hello from " + pod.name() + " "),
            Asking.PATIENCE);
    screen.text(answer);
    screen.check(
        "it sees its node's address: nobody answers a packet that comes from itself, so the node"
            + " puts its own there, as kube-proxy does",
        answer.endsWith(" back to " + lab.gateway(pod)),
        answer);
  }

  private void throughAProxy(Laboratory lab) {
    Proxy proxy = lab.startProxy();
    if (proxy == null) {
      screen.note("left out: nginx is not installed (Debian: apt-get install nginx-light)");
      return;
    }
    screen.note(
        "the pods trust %s, an nginx that appends its peer's address; a visitor from %s, outside of the cluster, asks there"
            .formatted(proxy.ip(), proxy.visitorIp()));
    Curl curl = Curl.of(proxy.url());
    Output greeting = screen.show(curl.toString(), () -> cluster.curlOutside(curl.quietly()));
    screen.check(
        "believed: the same header, but a trusted proxy has written it",
        greeting.said().endsWith(" back to " + proxy.visitorIp()),
        greeting.said());
    ClientRecord record = ask("", Curl.of(proxy.url(), FORGED), cluster::curlOutside);
    screen.check(
        "what the visitor wrote itself stands left of what the proxy wrote, and is not reached",
        record.clientIp().equals(proxy.visitorIp()) && record.peerIp().equals(proxy.ip()),
        record);
  }

  /** Shows the greeting and what the record says about the client, which it returns. */
  private ClientRecord ask(String prefix, Curl curl, Function<Curl, Output> runner) {
    screen.show(prefix + curl, () -> runner.apply(curl.quietly()));
    screen.note("with -H '" + ClientRecord.JSON + "' it says why:");
    ClientRecord record =
        ClientRecord.of(runner.apply(curl.with("-H", ClientRecord.JSON).quietly()));
    screen.note("\"peer_ip\": \"" + record.peerIp() + '"');
    screen.note("\"client_ip\": \"" + record.clientIp() + '"');
    screen.note("\"reason\": \"" + record.reason() + '"');
    screen.note("\"explanation\": \"" + record.explanation() + '"');
    return record;
  }
}
