package dev.netinfo.contract;

import java.util.List;
import java.util.Map;

/** What every part of the contract uses: the responder under test, and how to start another. */
interface Subject {
  /** The pod of the lesson, as the downward API describes it. */
  Map<String, String> LESSON =
      Map.of(
          "POD_NAME", "demo-58465f467c-l2f6g",
          "POD_NAMESPACE", "dev",
          "POD_IP", "10.244.1.8",
          "POD_IPS", "10.244.1.8,fd00:10:244:1::8",
          "NODE_NAME", "kind-worker2",
          "NODE_IP", "172.18.0.3",
          "TOPOLOGY_ZONE", "",
          "NETINFO_IMAGE", "demo:1.1.0");

  /** Every path with status 200 in the lesson's pod. */
  List<String> PATHS =
      List.of(
          "/",
          "/pod_name",
          "/pod_namespace",
          "/pod_ip",
          "/pod_ips",
          "/node_name",
          "/node_ip",
          "/image",
          "/version",
          "/framework",
          "/framework_version",
          "/client_ip",
          "/peer_ip",
          "/peer_port",
          "/peer_kind",
          "/greeting",
          "/hostname",
          "/clientip",
          "/livez",
          "/healthz",
          "/readyz");

  /** The paths of fields without a value in the lesson's pod, each with the variable to set. */
  Map<String, String> ABSENT =
      Map.of(
          "/pod_uid", "POD_UID",
          "/pod_service_account", "POD_SERVICE_ACCOUNT",
          "/zone", "TOPOLOGY_ZONE",
          "/region", "TOPOLOGY_REGION",
          "/pod_template_hash", "POD_TEMPLATE_HASH");

  /** Starts a responder with this environment, and with the lesson's pod unless it has another. */
  RunningResponder start(Map<String, String> environment);

  /** Returns the responder of the lesson's pod, which all tests share. */
  RunningResponder responder();

  /** Returns the response to GET, over a new connection. */
  default Response get(String path, String... headerLines) {
    return ask("GET " + path, headerLines);
  }

  /** Returns the response to a request line such as {@code GET /}, over a new connection. */
  default Response ask(String requestLine, String... headerLines) {
    try (Wire wire = Wire.to(responder())) {
      return wire.request(requestLine, headerLines).read();
    }
  }
}
