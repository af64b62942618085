package dev.netinfo.lesson.kubectl;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The nodes, of which the first two have the pods, and a port of each while the Service has one:
 * what listens there answers as a pod would that sees the client's address, or a node's.
 */
final class NodePort {
  private static final Map<String, String> NODES =
      new TreeMap<>(
          Map.of(
              "kind-worker", "127.0.0.1",
              "kind-worker2", "127.0.0.2",
              "kind-worker3", "127.0.0.3"));

  private final Vertx vertx;
  private final Objects objects;
  private final AtomicInteger requests = new AtomicInteger();
  private final List<HttpServer> servers = new ArrayList<>();

  NodePort(Vertx vertx, Objects objects) {
    this.vertx = vertx;
    this.objects = objects;
  }

  /** Makes the nodes and their ports, for the tests that ask for them. */
  void addNodes() {
    NODES.forEach((name, ip) -> {
      JsonObject node = ApiServer.named(name);
      JsonObject address = new JsonObject().put("type", "InternalIP").put("address", ip);
      node.getJsonObject("status").put("addresses", new JsonArray().add(address));
      objects.put("nodes", "", node);
    });
    listen("kind-worker", 0);
    listen("kind-worker2", servers.getFirst().actualPort());
  }

  /** Names the port, and fills in what an API server does. */
  void serviceWritten(JsonObject spec) {
    String type = spec.getString("type", "ClusterIP");
    spec.put("type", type).put("sessionAffinity", spec.getString("sessionAffinity", "None"));
    JsonObject port = spec.getJsonArray("ports").getJsonObject(0);
    if (!type.equals("NodePort")) {
      spec.remove("externalTrafficPolicy");
      port.remove("nodePort");
    } else if (!servers.isEmpty()) {
      port.put("nodePort", servers.getFirst().actualPort());
    }
  }

  private void listen(String node, int port) {
    HttpServer server = vertx.createHttpServer();
    server.requestHandler(request -> answer(request, node));
    servers.add(server.listen(port, NODES.get(node)).await());
  }

  private void answer(HttpServerRequest request, String node) {
    JsonObject service = objects.get("services", "dev", "demo-service");
    boolean isLocal =
        service != null
            && "Local".equals(service.getJsonObject("spec").getString("externalTrafficPolicy"));
    List<JsonObject> pods =
        objects.list("pods", "dev").stream()
            .filter(Controllers::isReady)
            .filter(pod -> !isLocal || nodeOf(pod).equals(node))
            .toList();
    JsonObject pod = pods.get(Math.floorMod(requests.incrementAndGet(), pods.size()));
    String advice = "nobody can tell; set externalTrafficPolicy: Local";
    JsonObject record =
        new JsonObject()
            .put("pod_name", Objects.metadata(pod).getString("name"))
            .put("pod_ip", pod.getJsonObject("status").getString("podIP"))
            .put("node_name", nodeOf(pod))
            .put("peer_ip", isLocal ? request.remoteAddress().hostAddress() : "172.18.0.3")
            .put(
                "peer_kind", isLocal ? "outside" : nodeOf(pod).equals(node) ? "node" : "other_node")
            .put("client", new JsonObject().put("explanation", isLocal ? "" : advice));
    request.response().end(record.encode());
  }

  private static String nodeOf(JsonObject pod) {
    return pod.getJsonObject("spec").getString("nodeName");
  }
}
