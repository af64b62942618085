package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.netinfo.address.Endpoint;
import dev.netinfo.responder.http.Request;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vectors of the core hold for a responder too, whose policy is made of settings. */
class ClientIpVectorsTest {
  static Stream<JsonObject> vectors() {
    InputStreamReader file =
        new InputStreamReader(
            Objects.requireNonNull(
                ClientIpVectorsTest.class.getResourceAsStream("/vectors/client-ip.json")),
            StandardCharsets.UTF_8);
    return JsonParser.parseReader(file)
        .getAsJsonObject()
        .getAsJsonArray("vectors")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void respondsWithTheClient(JsonObject vector) {
    Responder responder =
        Responder.of(
            environment(vector.getAsJsonObject("policy")), new Framework("jdk", "25"), line -> {});
    Request.Line line = new Request.Line("GET", "/client_ip", "HTTP/1.0");
    Endpoint peer = Endpoint.tryParse(vector.get("peer").getAsString());
    JsonArray headers = vector.getAsJsonArray("headers");
    byte[] body =
        responder.respond(new Request(line, peer, null, name -> values(headers, name))).body();
    JsonElement expected = vector.get("expect");
    assertEquals(
        (expected.isJsonNull() ? "unknown" : expected.getAsString()) + "\n",
        new String(body, StandardCharsets.UTF_8));
  }

  private static Map<String, String> environment(JsonObject policy) {
    String trusted =
        policy.has("trusted")
            ? policy.getAsJsonArray("trusted").asList().stream()
                .map(range -> range.getAsString().endsWith("/0") ? "everyone" : range.getAsString())
                .distinct()
                .collect(Collectors.joining(","))
            : "";
    return Map.of(
        "POD_IP",
        "10.244.1.8",
        "NETINFO_TRUSTED_PROXIES",
        trusted.isEmpty() ? "none" : trusted,
        "NETINFO_CLIENT_IP_HEADER",
        text(policy, "header"),
        "NETINFO_TRUSTED_HOPS",
        text(policy, "count"),
        "NETINFO_CLIENT_IP_STRICT",
        policy.has("mode") ? "false" : "true");
  }

  private static List<String> values(JsonArray headers, String name) {
    return headers.asList().stream()
        .map(JsonElement::getAsJsonArray)
        .filter(header -> header.get(0).getAsString().equalsIgnoreCase(name))
        .map(header -> value(header.get(1)))
        .toList();
  }

  /** Returns a value, which may be written as first + repeat * times + then. */
  private static String value(JsonElement value) {
    if (!value.isJsonObject()) {
      return value.getAsString();
    }
    JsonObject parts = value.getAsJsonObject();
    return text(parts, "first")
        + text(parts, "repeat").repeat(parts.get("times").getAsInt())
        + text(parts, "then");
  }

  private static String text(JsonObject object, String member) {
    return object.has(member) ? object.get(member).getAsString() : "";
  }
}
