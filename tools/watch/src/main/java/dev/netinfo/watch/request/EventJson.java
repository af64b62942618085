package dev.netinfo.watch.request;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;

/** An event as an object of JSON on one line, and back. */
public final class EventJson {
  private static final double NANOS_PER_MILLI = 1e6;

  private EventJson() {}

  /**
   * Returns such as {@code {"at":"...","latency_ms":1.2,"pod_name":"...",...}}: with the words of a
   * responder's record where they are told, or with {@code "failure"}.
   */
  public static String write(RequestEvent event) {
    JsonObject json = new JsonObject();
    json.addProperty("at", event.at().toString());
    json.addProperty("latency_ms", event.latency().toNanos() / NANOS_PER_MILLI);
    json.addProperty("new_connection", event.isNewConnection());
    switch (event.outcome()) {
      case Outcome.Answer answer -> {
        SeenPod pod = answer.pod();
        add(json, "pod_name", pod.name());
        add(json, "pod_ip", pod.ip());
        add(json, "node_name", pod.node());
        add(json, "zone", pod.zone());
        add(json, "framework", pod.framework());
        add(json, "version", pod.version());
        add(json, "image", pod.image());
        add(json, "client_ip", answer.clientIp());
      }
      case Outcome.Failed failed -> json.addProperty("failure", failed.cause());
    }
    return json.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it did not
   */
  public static RequestEvent read(String line) {
    try {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      Outcome outcome =
          json.has("failure")
              ? new Outcome.Failed(text(json, "failure"))
              : new Outcome.Answer(pod(json), text(json, "client_ip"));
      return new RequestEvent(
          Instant.parse(text(json, "at")),
          outcome,
          Duration.ofNanos(Math.round(json.get("latency_ms").getAsDouble() * NANOS_PER_MILLI)),
          json.get("new_connection").getAsBoolean());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("not an event: " + line, e);
    }
  }

  private static SeenPod pod(JsonObject json) {
    return new SeenPod(
        text(json, "pod_name"),
        text(json, "pod_ip"),
        text(json, "node_name"),
        text(json, "zone"),
        text(json, "framework"),
        text(json, "version"),
        text(json, "image"));
  }

  private static void add(JsonObject json, String name, String text) {
    if (!text.isEmpty()) {
      json.addProperty(name, text);
    }
  }

  private static String text(JsonObject json, String name) {
    JsonElement element = json.get(name);
    return element == null ? "" : element.getAsString();
  }
}
