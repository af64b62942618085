package dev.netinfo.watch.request;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.netinfo.text.Printable;
import java.time.Duration;
import java.time.Instant;

/** An event as a JSON object on one line, and back. */
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
      case Outcome.Answer answer ->
          Json.OWN.toJsonTree(AnswerJson.of(answer)).getAsJsonObject().asMap().forEach(json::add);
      case Outcome.Failed failed -> json.addProperty("failure", failed.cause());
    }
    return json.toString();
  }

  /**
   * Parses what {@link #write} returned.
   *
   * @throws IllegalArgumentException if the line is something else
   */
  public static RequestEvent read(String line) {
    try {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      return new RequestEvent(
          Instant.parse(text(json, "at")),
          json.has("failure")
              ? new Outcome.Failed(text(json, "failure"))
              : Json.OWN.fromJson(json, AnswerJson.class).answer(),
          Duration.ofNanos(Math.round(json.get("latency_ms").getAsDouble() * NANOS_PER_MILLI)),
          json.get("new_connection").getAsBoolean());
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("not an event: " + Printable.quote(line), e);
    }
  }

  private static String text(JsonObject json, String name) {
    JsonElement element = json.get(name);
    return element == null ? "" : element.getAsString();
  }
}
