package dev.netinfo.contract;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A vector of {@code client-ip.json}, made to travel: the peer becomes an address of this machine
 * that no vector speaks of, trusted if and only if the vector's peer is.
 */
record Vector(JsonObject json) {
  /** The address from which every vector is asked. */
  static final String PEER = "127.77.66.55";

  /** An IPv4 address, or an IPv6 address with or without brackets, zone and port. */
  private static final Pattern ADDRESS =
      Pattern.compile("([0-9.]+)(:[0-9]+)?|\\[?([0-9a-fA-F:.]+)(%[^]]+)?(](:[0-9]+)?)?");

  /** A value that fits the header and has no octet that servers rightly refuse. */
  private static final Pattern FIELD_VALUE = Pattern.compile("[\t\\x20-\\x7e\\xa0-\\xff]{0,11000}");

  /** Tells whether it can be asked over HTTP, by a peer that is trusted just as its own. */
  boolean travels() {
    boolean isSaid = headers().stream().allMatch(h -> FIELD_VALUE.matcher(value(h)).matches());
    return isSaid && (isTrusted() || (!json.get("expect").isJsonNull() && !isTrusted(PEER)));
  }

  /** Returns the settings that are its policy. */
  Map<String, String> environment() {
    String proxies = String.join(",", trusted()) + (isTrusted() ? "," + PEER : "");
    return Map.of(
        "NETINFO_TRUSTED_PROXIES",
        proxies.isEmpty() ? "none" : proxies,
        "NETINFO_CLIENT_IP_HEADER",
        text("header"),
        "NETINFO_TRUSTED_HOPS",
        text("count"),
        "NETINFO_CLIENT_IP_STRICT",
        "true");
  }

  /** Returns its field lines as they go over the wire. */
  String[] lines() {
    return headers().stream()
        .map(header -> header.get(0).getAsString() + ": " + value(header))
        .toArray(String[]::new);
  }

  /** Returns what {@code /client_ip} has to say. */
  String answer() {
    if (!isTrusted()) {
      return PEER;
    }
    return json.get("expect").isJsonNull() ? "unknown" : json.get("expect").getAsString();
  }

  @Override
  public String toString() {
    return json.get("id").getAsString() + ": " + json.get("why").getAsString();
  }

  private boolean isTrusted() {
    if (kind().equals("peer")) {
      return false;
    }
    Matcher peer = ADDRESS.matcher(json.get("peer").getAsString());
    if (!peer.matches()) {
      throw new AssertionError("no address: " + json.get("peer"));
    }
    return isTrusted(peer.group(1) == null ? peer.group(3) : peer.group(1));
  }

  private boolean isTrusted(String literal) {
    InetAddress address = InetAddress.ofLiteral(literal);
    return trusted().stream().anyMatch(range -> Cidr.of(range).contains(address));
  }

  private List<String> trusted() {
    JsonElement trusted = json.getAsJsonObject("policy").get("trusted");
    return trusted == null
        ? List.of()
        : trusted.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
  }

  private List<JsonArray> headers() {
    return json.getAsJsonArray("headers").asList().stream()
        .map(JsonElement::getAsJsonArray)
        .toList();
  }

  private String kind() {
    return text("kind");
  }

  private String text(String member) {
    JsonElement value = json.getAsJsonObject("policy").get(member);
    return value == null ? "" : value.getAsString();
  }

  /** Returns a value, which may be written as first + repeat * times + then. */
  private static String value(JsonArray header) {
    if (!header.get(1).isJsonObject()) {
      return header.get(1).getAsString();
    }
    JsonObject parts = header.get(1).getAsJsonObject();
    return part(parts, "first")
        + part(parts, "repeat").repeat(parts.get("times").getAsInt())
        + part(parts, "then");
  }

  private static String part(JsonObject parts, String name) {
    return parts.has(name) ? parts.get(name).getAsString() : "";
  }
}
