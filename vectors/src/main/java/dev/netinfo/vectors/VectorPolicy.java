package dev.netinfo.vectors;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * Whom a vector believes, as texts of settings.
 *
 * @param kind {@code peer}, {@code ranges}, {@code count} or {@code single}
 * @param header the one header that is read; empty if none is
 * @param trusted ranges, and {@code everyone} for all of them
 * @param count how many proxies append to the header; empty if ranges decide
 * @param hasPort whether a port follows the address of a single header
 * @param isStrict whether a trusted proxy is never the client
 * @param hosts the hosts that a proxy may name; empty for any
 * @param hasPrefix whether the prefix of a proxy is read
 */
public record VectorPolicy(
    String kind,
    String header,
    List<String> trusted,
    String count,
    boolean hasPort,
    boolean isStrict,
    String hosts,
    boolean hasPrefix) {

  static VectorPolicy of(JsonObject policy) {
    return new VectorPolicy(
        policy.get("kind").getAsString(),
        text(policy, "header"),
        texts(policy, "trusted").stream()
            .map(range -> range.endsWith("/0") ? "everyone" : range)
            .distinct()
            .toList(),
        text(policy, "count"),
        policy.has("port"),
        !policy.has("mode"),
        String.join(",", texts(policy, "hosts")),
        policy.has("prefix"));
  }

  /** Returns ranges as the text of a setting. */
  public static String text(List<String> trusted) {
    return trusted.isEmpty() ? "none" : String.join(",", trusted);
  }

  static String text(JsonObject policy, String member) {
    return policy.has(member) ? policy.get(member).getAsString() : "";
  }

  private static List<String> texts(JsonObject policy, String member) {
    return policy.has(member) ? Vectors.texts(policy.get(member)) : List.of();
  }
}
