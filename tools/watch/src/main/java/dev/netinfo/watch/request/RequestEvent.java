package dev.netinfo.watch.request;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * One request and its outcome.
 *
 * @param at when it ended
 * @param latency how long it took, from when it was due
 * @param isNewConnection whether it is the first on its connection, for which a pod was selected;
 *     of no meaning where no pod answered
 */
public record RequestEvent(Instant at, Outcome outcome, Duration latency, boolean isNewConnection) {
  private static final double NANOS_PER_MILLI = 1e6;

  static RequestEvent of(Client.Response response, Instant at, Duration latency) {
    Outcome outcome = Outcome.of(response.status(), response.body());
    return new RequestEvent(at, outcome, latency, response.isFirst());
  }

  static RequestEvent of(IOException failure, Instant at, Duration latency) {
    Outcome outcome = new Outcome.Failed(FailureCause.of(failure).toString());
    return new RequestEvent(at, outcome, latency, true);
  }

  /** Returns when the request was due. */
  public Instant due() {
    return at.minus(latency);
  }

  /**
   * Returns such as {@code {"at":"...","latency_ms":1.2,"pod_name":"...",...}}, on one line: with
   * the fields of a responder's record where they are told, or with {@code "failure"}.
   */
  public String json() {
    JsonObject json = new JsonObject();
    json.addProperty("at", at.toString());
    json.addProperty("latency_ms", latency.toNanos() / NANOS_PER_MILLI);
    json.addProperty("new_connection", isNewConnection);
    switch (outcome) {
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
