package dev.netinfo.lesson.kubectl;

import static dev.netinfo.lesson.kubectl.Objects.metadata;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A curl in the jumpbox: what the pods behind the Service answer. */
final class Curl {
  private static final Pattern MANY = Pattern.compile(".*\\[1-([0-9]+)\\]$");

  private static final String JUMPBOX = "10.244.1.6";

  private final Objects objects;
  private final Random random = new Random(7);

  /** Pods whose names contain this say something else. */
  volatile String liar = "(none)";

  Curl(Objects objects) {
    this.objects = objects;
  }

  /** Whether one pod gets half of all requests on top of its share of the others. */
  volatile boolean isUneven;

  /** Whether the pods believe what the jumpbox claims. */
  volatile boolean believesForgers;

  /** Whether affinity is without effect. */
  volatile boolean forgetsClients;

  /** Whether the jumpbox has none. */
  volatile boolean isMissing;

  /** Returns what the command prints, or nothing if no pod answers. */
  String run(List<String> command) {
    String url = command.getLast();
    Matcher many = MANY.matcher(url);
    int requests = many.matches() ? Integer.parseInt(many.group(1)) : 1;
    StringBuilder text = new StringBuilder();
    List<JsonObject> pods =
        objects.list("pods", "dev").stream().filter(Controllers::isReady).toList();
    boolean isKept = hasAffinity() || (many.matches() && !command.contains("Connection: close"));
    for (int i = 0; i < requests && !isMissing && !pods.isEmpty(); i++) {
      JsonObject pod = pods.get(isKept ? 0 : choice(pods.size()));
      text.append(command.contains("Accept: application/json") ? record(pod) : answer(pod, url));
      text.append('\n');
    }
    return text.toString();
  }

  private boolean hasAffinity() {
    JsonObject service = objects.get("services", "dev", "demo-service");
    return service != null
        && !forgetsClients
        && "ClientIP".equals(service.getJsonObject("spec").getString("sessionAffinity"));
  }

  private int choice(int pods) {
    return isUneven && random.nextBoolean() ? 0 : random.nextInt(pods);
  }

  private String record(JsonObject pod) {
    JsonObject client = new JsonObject().put("reason", "PEER_NOT_TRUSTED");
    return new JsonObject()
        .put("greeting", answer(pod, ""))
        .put("pod_name", metadata(pod).getString("name"))
        .put("pod_ip", pod.getJsonObject("status").getString("podIP"))
        .put("client_ip", believesForgers ? "203.0.113.9" : JUMPBOX)
        .put("node_name", pod.getJsonObject("spec").getString("nodeName"))
        .put("peer_ip", JUMPBOX)
        .put("peer_kind", "pod")
        .put("client", client.put("explanation", JUMPBOX + " is not a trusted proxy"))
        .encode();
  }

  private String answer(JsonObject pod, String url) {
    String name = metadata(pod).getString("name");
    String image =
        pod.getJsonObject("spec").getJsonArray("containers").getJsonObject(0).getString("image");
    if (url.endsWith("/image")) {
      return image;
    }
    String shown = name.contains(liar) ? "somebody" : name;
    return image.contains(":1.0.0")
        ? "Hello from " + shown
        : "Hello from %s at %s back to %s"
            .formatted(shown, pod.getJsonObject("status").getString("podIP"), JUMPBOX);
  }
}
