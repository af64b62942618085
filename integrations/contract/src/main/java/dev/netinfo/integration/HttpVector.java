package dev.netinfo.integration;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import dev.netinfo.client.TrustedProxies;
import dev.netinfo.request.Authority;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A vector of the core as a request over a socket, whose peer is 127.0.0.1 and as trusted as the
 * vector's.
 *
 * @param hosts the hosts that a proxy may name; empty for any
 * @param settings the policy for the client, one {@code name=value} a line
 * @param head the header lines of the request, each with its line break
 * @param expected lines of {@link Who#text()}
 */
record HttpVector(String name, String hosts, String settings, String head, List<String> expected) {
  private static final String PEER = "127.0.0.1";

  private static final IpAddress PEER_HERE = IpAddress.parse(PEER);

  /** Header lines that are longer are refused by some servers, as they may. */
  private static final int MAX_BYTES = 6_000;

  /** Returns the vectors that can travel over HTTP, those for the same hosts together. */
  static Map<String, List<HttpVector>> byHosts() {
    return vectors()
        .map(HttpVector::of)
        .filter(Objects::nonNull)
        .collect(Collectors.groupingBy(HttpVector::hosts, TreeMap::new, Collectors.toList()));
  }

  /** Returns how many vectors there are, with those that cannot travel. */
  static long count() {
    return vectors().count();
  }

  private static Stream<JsonObject> vectors() {
    return Stream.of("client-ip", "client-ip-own", "client-request").flatMap(HttpVector::vectors);
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
    if (!isPlainHttp(vector)
        || !lines.stream().allMatch(HttpVector::travels)
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
    String name = vector.has("id") ? vector.get("id").getAsString() : "own";
    return new HttpVector(
        name + ": " + vector.get("why").getAsString(),
        policy.has("hosts") ? text(texts(policy.getAsJsonArray("hosts"))) : "",
        settings(policy, trusted),
        Stream.concat(Stream.of("Host: " + host(vector)), lines.stream())
            .map(line -> line + "\r\n")
            .collect(Collectors.joining()),
        expected(vector.get("expect"), peer.toString()));
  }

  /**
   * Returns whether the connection is one without TLS, for a host that every server lets in, and no
   * path with a semicolon, which Spring Security does not.
   */
  private static boolean isPlainHttp(JsonObject vector) {
    return !vector.has("scheme")
        || (vector.get("scheme").getAsString().equals("http")
            && !vector.get("host").isJsonNull()
            && Authority.tryParse(host(vector)) != null
            && prefix(vector.getAsJsonObject("expect")).indexOf(';') < 0);
  }

  private static String host(JsonObject vector) {
    return vector.has("host") ? vector.get("host").getAsString() : "demo-service.dev";
  }

  private static List<String> expected(JsonElement expect, String peer) {
    JsonElement client = expect.isJsonObject() ? expect.getAsJsonObject().get("client") : expect;
    String address = client.isJsonNull() ? "unknown" : client.getAsString();
    String who = address.equals(peer) ? PEER : address;
    List<String> lines = new ArrayList<>(List.of("client " + who, "clientIp " + who));
    if (expect.isJsonObject()) {
      lines.addAll(asked(expect.getAsJsonObject()));
    }
    return lines;
  }

  private static List<String> asked(JsonObject expect) {
    Authority authority =
        Objects.requireNonNull(Authority.tryParse(expect.get("authority").getAsString()));
    String scheme = expect.get("scheme").getAsString();
    int defaultPort = scheme.equals("https") ? 443 : 80;
    int port = authority.port() == Authority.NO_PORT ? defaultPort : authority.port();
    String origin = scheme + "://" + authority.host() + (port == defaultPort ? "" : ":" + port);
    List<String> lines = List.of("scheme " + scheme, "host " + authority.host(), "port " + port);
    // Not every framework builds URLs under a prefix.
    return prefix(expect).isEmpty()
        ? Stream.concat(lines.stream(), Stream.of("url " + origin + "/who")).toList()
        : lines;
  }

  private static String prefix(JsonObject expect) {
    return text(expect, "prefix");
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

  private static List<String> texts(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsString).toList();
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
