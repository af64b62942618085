package dev.netinfo.vectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request, and what is to be said of the client that made it: its address alone, or also the
 * scheme and the host that it asked for.
 *
 * @param json the vector as it is written
 */
public record ClientVector(JsonObject json) {
  private static final String HOST = "demo-service.dev";

  /** A header line as a server gets it. */
  public record Line(String name, String value) {
    @Override
    public String toString() {
      return name + ": " + value;
    }
  }

  /** Returns the vectors of {@code /vectors/<file>.json}. */
  public static Stream<ClientVector> of(String file) {
    return Vectors.of(file, "vectors").map(ClientVector::new);
  }

  public VectorPolicy policy() {
    return VectorPolicy.of(json.getAsJsonObject("policy"));
  }

  /** Returns the peer as a server hands it over; empty if it has no address. */
  public String peer() {
    return json.get("peer").getAsString();
  }

  /** Returns the connection's own scheme. */
  public String scheme() {
    return json.has("scheme") ? json.get("scheme").getAsString() : "http";
  }

  /** Returns the value of {@code Host}, or null if there is no such line. */
  public @Nullable String host() {
    return json.has("host") ? text(json.get("host")) : HOST;
  }

  /** Returns the header lines, in the order of the wire. */
  public List<Line> lines() {
    return json.getAsJsonArray("headers").asList().stream()
        .map(JsonElement::getAsJsonArray)
        .map(line -> new Line(line.get(0).getAsString(), value(line.get(1))))
        .toList();
  }

  /** Returns the values of the lines of a header. */
  public List<String> values(String header) {
    return lines().stream()
        .filter(line -> line.name().equalsIgnoreCase(header))
        .map(Line::value)
        .toList();
  }

  /** Returns whether scheme and host are to be said too. */
  public boolean isOfARequest() {
    return json.get("expect").isJsonObject();
  }

  /** Returns the client's address, or null if it is not to be resolved. */
  public @Nullable String client() {
    return isOfARequest() ? expected("client") : text(json.get("expect"));
  }

  /** Returns what is to be said of the request: its {@code scheme}, {@code authority} and more. */
  public @Nullable String expected(String fact) {
    return fact("expect", fact);
  }

  /** Returns the name of the reason. */
  public @Nullable String reason(String fact) {
    return fact("reason", fact);
  }

  private @Nullable String fact(String of, String name) {
    JsonObject facts = json.getAsJsonObject(of);
    return facts.has(name) ? text(facts.get(name)) : null;
  }

  private static @Nullable String text(JsonElement element) {
    return element.isJsonNull() ? null : element.getAsString();
  }

  /** Returns a value, which may be written as first + repeat * times + then. */
  private static String value(JsonElement value) {
    if (!value.isJsonObject()) {
      return value.getAsString();
    }
    JsonObject parts = value.getAsJsonObject();
    return VectorPolicy.text(parts, "first")
        + VectorPolicy.text(parts, "repeat").repeat(parts.get("times").getAsInt())
        + VectorPolicy.text(parts, "then");
  }

  /** Returns the vector's name. */
  @Override
  public String toString() {
    return (json.has("id") ? json.get("id").getAsString() + ": " : "")
        + json.get("why").getAsString();
  }
}
