package dev.netinfo.watch.request;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.netinfo.text.Printable;

/** The fields of a responder's record that are of use here. */
final class AnswerJson {
  private static final int LONGEST_TEXT = 100;

  private AnswerJson() {}

  static Outcome.Answer read(JsonObject json) {
    SeenPod pod =
        new SeenPod(
            text(json, "pod_name"),
            text(json, "pod_ip"),
            text(json, "node_name"),
            text(json, "zone"),
            text(json, "framework"),
            text(json, "version"),
            text(json, "image"));
    return new Outcome.Answer(pod, text(json, "client_ip"), text(json, "peer_kind"));
  }

  /** Returns a text, short and printable; empty if it is not told or no text. */
  private static String text(JsonObject json, String field) {
    return json.get(field) instanceof JsonPrimitive told && told.isString()
        ? printable(told.getAsString())
        : "";
  }

  /** Returns the text so that no terminal obeys it. */
  static String printable(String text) {
    return Printable.escape(text, LONGEST_TEXT);
  }

  /** Adds what an answer tells. */
  static void write(Outcome.Answer answer, JsonObject json) {
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
