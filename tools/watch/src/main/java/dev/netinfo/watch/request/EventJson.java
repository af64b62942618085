package dev.netinfo.watch.request;

import com.google.gson.JsonObject;

/** An event as a JSON object on one line. */
public final class EventJson {
  private static final double NANOS_PER_MILLI = 1e6;

  private EventJson() {}

  /**
   * Returns such as {@code {"at":"...","latency_ms":1.2,"pod_name":"...",...}}: with the fields of
   * a responder's record where they are told, or with {@code "failure"}.
   */
  public static String write(RequestEvent event) {
    JsonObject json = new JsonObject();
    json.addProperty("at", event.at().toString());
    json.addProperty("latency_ms", event.latency().toNanos() / NANOS_PER_MILLI);
    json.addProperty("new_connection", event.isNewConnection());
    switch (event.outcome()) {
      case Outcome.Answer answer -> addAnswer(answer, json);
      case Outcome.Failed failed -> json.addProperty("failure", failed.cause());
    }
    return json.toString();
  }

  private static void addAnswer(Outcome.Answer answer, JsonObject json) {
    SeenPod pod = answer.pod();
    add(json, "pod_name", pod.name());
    add(json, "pod_ip", pod.ip());
    add(json, "node_name", pod.node());
    add(json, "zone", pod.zone());
    add(json, "framework", pod.framework());
    add(json, "version", pod.version());
    add(json, "image", pod.image());
    add(json, "client_ip", answer.clientIp());
    add(json, "peer_kind", answer.peerKind());
  }

  private static void add(JsonObject json, String field, String text) {
    if (!text.isEmpty()) {
      json.addProperty(field, text);
    }
  }
}
