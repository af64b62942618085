package dev.netinfo.lab;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps about who asked: itself, a forger, and through a proxy. */
final class Addresses {
  private static final String CLAIM = "X-Forwarded-For: " + Network.VISITOR_ADDRESS;
  private static final String FORGED = "X-Forwarded-For: 198.51.100.66";
  private static final String SERVICE = "http://" + Service.NAME;
  private static final String INGRESS = "http://demo.example";
  private static final int TRIES = 300;

  private final Lab lab;
  private final Screen screen;

  Addresses(Lab lab, Screen screen) {
    this.lab = lab;
    this.screen = screen;
  }

  void play() {
    askItself();
    forge();
    screen.step("Through a trusted proxy");
    if (Ingress.isPossible()) {
      lab.ingress().start();
      throughTheIngress();
    } else {
      screen.output("Left out: nginx is not installed (Debian: apt-get install nginx-light).");
    }
  }

  private void askItself() {
    Pod pod = lab.pods().getFirst();
    ClientPod client = new ClientPod(pod.name(), pod.address());
    screen.step("A pod that reaches itself by its Service");
    screen.text(
        "The image has no curl: on a cluster a container joins the pod, and its NetworkPolicy has to"
            + " let it ask.");
    screen.command(
        "kubectl debug -n dev -it " + pod.name() + " \\", "--image=nginx -- curl " + SERVICE);
    Optional<String> answer =
        Stream.generate(() -> client.curl(SERVICE))
            .limit(TRIES)
            .filter(line -> line.startsWith("Hello from " + pod.name() + " "))
            .findFirst();
    screen.output(answer.orElse("(no answer of its own in " + TRIES + ")"));
    screen.check(
        answer.filter(line -> line.endsWith(" back to " + pod.node().gateway())).isPresent(),
        "it sees its node's address: nobody answers a packet that comes from himself, so the node"
            + " puts its own there, as kube-proxy does");
  }

  private void forge() {
    screen.step("A forged X-Forwarded-For");
    JsonObject record = ask(lab.jumpbox(), CLAIM, SERVICE, "jumpbox");
    screen.check(
        text(record, "client_ip").equals(lab.jumpbox().address()),
        "not believed: the jumpbox is no proxy, so what it claims is not even read");
  }

  private void throughTheIngress() {
    String vouched = Network.VISITOR_ADDRESS;
    screen.text(
        "The pods trust "
            + lab.ingress().address()
            + ", an nginx that appends the address of whoever asks it. A visitor from "
            + vouched
            + ", outside of the cluster, asks there:");
    screen.command("curl " + INGRESS);
    String greeting = lab.visitor().curl(INGRESS);
    screen.output(greeting);
    screen.check(
        greeting.endsWith(" back to " + vouched),
        "believed: the same header, but a trusted proxy has written it");
    JsonObject record = ask(lab.visitor(), FORGED, INGRESS, "visitor");
    screen.check(
        text(record, "client_ip").equals(vouched)
            && text(record, "peer_ip").equals(lab.ingress().address()),
        "what the visitor wrote itself stands left of what the proxy wrote, and is not reached");
  }

  /** Asks for the record and shows what it says about the client. */
  private JsonObject ask(ClientPod client, String header, String url, String who) {
    String exec = client.equals(lab.jumpbox()) ? "kubectl exec -it " + who + " -- " : "";
    screen.command(exec + "curl -H '" + header + "' \\", url);
    screen.output(client.curl("-H", header, url));
    screen.output("With -H 'Accept: application/json' it says why:");
    JsonObject record =
        JsonParser.parseString(client.curl("-H", header, "-H", "Accept: application/json", url))
            .getAsJsonObject();
    JsonObject details = record.getAsJsonObject("client");
    screen.output("  \"peer_ip\": \"" + text(record, "peer_ip") + "\"");
    screen.output("  \"client_ip\": \"" + text(record, "client_ip") + "\"");
    screen.output("  \"reason\": \"" + text(details, "reason") + "\"");
    screen.output("  \"explanation\":");
    Screen.wrapped('"' + text(details, "explanation") + '"', 74)
        .forEach(line -> screen.output("    " + line));
    return record;
  }

  private static String text(JsonObject object, String name) {
    return object.has(name) && object.get(name).isJsonPrimitive()
        ? object.get(name).getAsString()
        : "";
  }
}
