package dev.netinfo.integration;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import dev.netinfo.client.TrustedProxies;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A vector of the core as a request over a socket, whose peer is 127.0.0.1 and as trusted as the
 * vector's.
 *
 * @param settings the policy, one {@code name=value} a line
 * @param headerLines the header lines of the request
 * @param expected the client, or {@code unknown}
 */
record HttpVector(String name, String settings, List<String> headerLines, String expected) {
  private static final String PEER = "127.0.0.1";

  private static final IpAddress PEER_HERE = IpAddress.parse(PEER);

  /** Header lines that are longer are refused by some servers, as they may. */
  private static final int MAX_BYTES = 6_000;

  /** Returns the vectors that can travel over HTTP. */
  static List<HttpVector> all() {
    return Stream.of("client-ip", "client-ip-own")
        .flatMap(HttpVector::vectors)
        .map(HttpVector::of)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Stream<JsonObject> vectors(String file) {
    InputStreamReader json =
        new InputStreamReader(
            Objects.requireNonNull(
                HttpVector.class.getResourceAsStream("/vectors/" + file + ".json")),
            StandardCharsets.UTF_8);
    return JsonParser.parseReader(json)
        .getAsJsonObject()
        .getAsJsonArray("vectors")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject);
  }

  private static @Nullable HttpVector of(JsonObject vector) {
    Endpoint endpoint = Endpoint.tryParse(vector.get("peer").getAsString());
    JsonObject policy = vector.getAsJsonObject("policy");
    List<String> trusted = trusted(policy);
    if (endpoint == null || endpoint.address().isUnspecified() || trusted.contains("unix")) {
      return null;
    }
    List<String> lines = lines(vector.getAsJsonArray("headers"));
    if (!lines.stream().allMatch(HttpVector::travels)
        || lines.stream().mapToInt(String::length).sum() > MAX_BYTES) {
      return null;
    }
    IpAddress peer = endpoint.address();
    boolean isPeerTrusted = proxies(trusted).contains(peer);
    if (isPeerTrusted != proxies(trusted).contains(PEER_HERE)) {
      // 127.0.0.1 has to become as trusted as the peer, where it is nobody else.
      if (!isPeerTrusted || lines.stream().anyMatch(line -> line.contains(PEER))) {
        return null;
      }
      trusted = Stream.concat(trusted.stream(), Stream.of(PEER)).toList();
    }
    JsonElement expect = vector.get("expect");
    String client = expect.isJsonNull() ? "unknown" : expect.getAsString();
    String name = vector.has("id") ? vector.get("id").getAsString() : "own";
    return new HttpVector(
        name + ": " + vector.get("why").getAsString(),
        settings(policy, trusted),
        lines,
        client.equals(peer.toString()) ? PEER : client);
  }

  private static TrustedProxies proxies(List<String> trusted) {
    return TrustedProxies.parse(text(trusted));
  }

  private static List<String> trusted(JsonObject policy) {
    return policy.has("trusted")
        ? policy.getAsJsonArray("trusted").asList().stream()
            .map(range -> range.getAsString().endsWith("/0") ? "everyone" : range.getAsString())
            .distinct()
            .toList()
        : List.of();
  }

  private static String settings(JsonObject policy, List<String> trusted) {
    return Stream.of(
            "trusted-proxies=" + text(trusted),
            "client-ip-header=" + text(policy, "header"),
            "trusted-hops=" + text(policy, "count"),
            "client-ip-header-has-port=" + policy.has("port"),
            "strict=" + !policy.has("mode"))
        .collect(Collectors.joining("\n"));
  }

  private static String text(List<String> trusted) {
    return trusted.isEmpty() ? "none" : String.join(",", trusted);
  }

  private static List<String> lines(JsonArray headers) {
    return headers.asList().stream()
        .map(JsonElement::getAsJsonArray)
        .map(header -> header.get(0).getAsString() + ": " + value(header.get(1)))
        .toList();
  }

  /** Returns whether a server hands on the very line: printable, and no space that it strips. */
  private static boolean travels(String line) {
    String value = line.substring(line.indexOf(':') + 2);
    return line.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '\t')
        && value.equals(value.strip());
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

  @Override
  public String toString() {
    return name;
  }
}
