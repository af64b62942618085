package dev.netinfo.client;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.netinfo.Vectors;
import java.util.List;
import java.util.Objects;

/** What a vector of {@code client-ip.json} means in terms of the library. */
public final class ClientIpVector {
  private ClientIpVector() {}

  public static ClientIpPolicy policy(JsonObject policy) {
    return switch (policy.get("kind").getAsString()) {
      case "ranges" -> {
        TrustedRanges strict = ClientIpPolicy.trustedRanges(list(policy), proxies(policy));
        yield policy.has("mode") ? strict.lenient() : strict;
      }
      case "count" ->
          ClientIpPolicy.trustedCount(
              list(policy), policy.get("count").getAsInt(), proxies(policy));
      case "single" -> single(policy, policy.get("header").getAsString());
      default -> ClientIpPolicy.peerOnly();
    };
  }

  public static HeaderLines headers(JsonArray fields) {
    return name ->
        fields.asList().stream()
            .map(JsonElement::getAsJsonArray)
            .filter(field -> field.get(0).getAsString().equalsIgnoreCase(name))
            .map(field -> value(field.get(1)))
            .toList();
  }

  private static ForwardingHeader list(JsonObject policy) {
    return Objects.requireNonNull(ForwardingHeader.of(policy.get("header").getAsString()));
  }

  private static TrustedProxies proxies(JsonObject policy) {
    List<String> trusted = Vectors.texts(policy.get("trusted"));
    boolean isEveryone = trusted.stream().anyMatch(range -> range.endsWith("/0"));
    return isEveryone
        ? TrustedProxies.everyone()
        : TrustedProxies.parse(trusted.isEmpty() ? "none" : String.join(" ", trusted));
  }

  private static ClientIpPolicy single(JsonObject policy, String header) {
    return policy.has("port")
        ? ClientIpPolicy.singleHeaderWithPort(header, proxies(policy))
        : ClientIpPolicy.singleHeader(header, proxies(policy));
  }

  /** Returns a value, which may be written as first + repeat * times + then. */
  private static String value(JsonElement value) {
    if (!value.isJsonObject()) {
      return value.getAsString();
    }
    JsonObject parts = value.getAsJsonObject();
    return part(parts, "first")
        + part(parts, "repeat").repeat(parts.get("times").getAsInt())
        + part(parts, "then");
  }

  private static String part(JsonObject parts, String name) {
    return parts.has(name) ? parts.get(name).getAsString() : "";
  }
}
