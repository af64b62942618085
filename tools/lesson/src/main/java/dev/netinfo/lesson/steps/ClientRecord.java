package dev.netinfo.lesson.steps;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Screen;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pod says about who asked. A word that it does not say is empty.
 *
 * @param from the address that the client asked from, if curl was told to tell it
 * @param failure why there is no such answer; empty if there is
 */
record ClientRecord(JsonObject json, String from, String failure) {
  static final String JSON = "Accept: application/json";

  /** Has curl write the address that it asked from, on a line of its own. */
  static final String TELL_ADDRESS = "\\n%{local_ip}";

  static ClientRecord of(Output output) {
    List<String> lines = output.lines();
    String last = lines.size() > 1 ? lines.getLast().strip() : "";
    try {
      String first = lines.isEmpty() ? "" : lines.getFirst();
      return new ClientRecord(
          JsonParser.parseString(first).getAsJsonObject(),
          last,
          output.isOk() ? "" : output.said());
    } catch (JsonParseException | IllegalStateException e) {
      return new ClientRecord(new JsonObject(), last, output.said());
    }
  }

  boolean isAnswer() {
    return failure.isEmpty();
  }

  String clientIp() {
    return word("client_ip");
  }

  String peerIp() {
    return word("peer_ip");
  }

  String peerKind() {
    return word("peer_kind");
  }

  String certainty() {
    return client().get("peer") instanceof JsonObject peer ? text(peer.get("certainty")) : "";
  }

  String podName() {
    return word("pod_name");
  }

  String podIp() {
    return word("pod_ip");
  }

  String nodeName() {
    return word("node_name");
  }

  String reason() {
    return text(client().get("reason"));
  }

  String explanation() {
    return text(client().get("explanation"));
  }

  List<String> advice() {
    return client().get("advice") instanceof JsonArray lines
        ? lines.asList().stream().map(ClientRecord::text).toList()
        : List.of();
  }

  /** Returns the hops that the pod looked at, nearest first, such as {@code 10.0.0.1 trusted}. */
  List<String> hops() {
    List<String> hops = new ArrayList<>();
    if (client().get("hops") instanceof JsonArray elements) {
      for (JsonElement element : elements) {
        if (element instanceof JsonObject hop) {
          hops.add(text(hop.get("ip")) + " " + text(hop.get("verdict")));
        }
      }
    }
    return hops;
  }

  /** Shows it, without what is no news. */
  void show(Screen screen) {
    if (!isAnswer()) {
      screen.note(failure);
      return;
    }
    screen.text(word("greeting"));
    screen.note("\"node_name\": \"" + nodeName() + '"');
    screen.note("\"peer_ip\": \"" + peerIp() + "\", \"peer_kind\": \"" + peerKind() + '"');
    if (!clientIp().equals(peerIp())) {
      screen.note("\"client_ip\": \"" + clientIp() + "\", \"hops\": " + hops());
    }
    screen.note("\"explanation\": \"" + explanation() + '"');
    advice().forEach(line -> screen.note("\"advice\": \"" + line + '"'));
  }

  private JsonObject client() {
    return json.get("client") instanceof JsonObject object ? object : new JsonObject();
  }

  private String word(String name) {
    return text(json.get(name));
  }

  private static String text(@Nullable JsonElement element) {
    return element != null && element.isJsonPrimitive() ? element.getAsString() : "";
  }
}
