package dev.netinfo.contract;

import java.util.List;
import java.util.Map;

/** What the parts of the contract ask of the whole. */
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

  /** Every path that answers 200 in the pod of the lesson. */
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

  /** paths of fields that the pod of the lesson does not know, with what would supply them. */
  Map<String, String> ABSENT =
      Map.of(
          "/pod_uid", "POD_UID",
          "/pod_service_account", "POD_SERVICE_ACCOUNT",
          "/zone", "TOPOLOGY_ZONE",
          "/region", "TOPOLOGY_REGION",
          "/pod_template_hash", "POD_TEMPLATE_HASH");

  /** Starts a responder with this environment, and with the lesson's pod if that is not said. */
  RunningResponder start(Map<String, String> environment);

  /** Returns the responder of the lesson's pod that stands through all tests. */
  RunningResponder responder();

  /** Asks the running responder over a connection of its own. */
  default Response get(String path, String... headerLines) {
    return ask("GET " + path, headerLines);
  }

  /** Asks the running responder over a connection of its own. */
  default Response ask(String requestLine, String... headerLines) {
    try (Wire wire = Wire.to(responder())) {
      return wire.request(requestLine, headerLines).read();
    }
  }
}
