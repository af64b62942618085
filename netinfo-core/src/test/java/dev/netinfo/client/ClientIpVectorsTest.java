package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.netinfo.Vectors;
import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpRange;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ClientIpVectorsTest {
  @TestFactory
  Stream<DynamicTest> tellsTheClientByThePeer() {
    return Vectors.of("client-ip", "vectors")
        .filter(vector -> kind(vector).equals("peer"))
        .map(vector -> check(vector, ClientIpPolicy.peerOnly()));
  }

  @TestFactory
  Stream<DynamicTest> tellsTheClientByTrustedRanges() {
    return Vectors.of("client-ip", "vectors")
        .filter(vector -> kind(vector).equals("ranges"))
        .filter(vector -> policy(vector).get("header").getAsString().equals("X-Forwarded-For"))
        .map(vector -> check(vector, trustedRanges(policy(vector))));
  }

  private static DynamicTest check(JsonObject vector, ClientIpPolicy policy) {
    String name = vector.get("id").getAsString() + ": " + vector.get("why").getAsString();
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Endpoint peer = Endpoint.tryParse(vector.get("peer").getAsString());
          HeaderLines headers = headers(vector.getAsJsonArray("headers"));
          ClientIp client = policy.resolve(peer == null ? null : peer.address(), headers);
          assertEquals(expected(vector), client.address() == null ? null : client.text());
          assertEquals(client.reason().isResolved(), client.address() != null);
        });
  }

  private static TrustedRanges trustedRanges(JsonObject policy) {
    List<IpRange> trusted =
        Vectors.texts(policy.get("trusted")).stream().map(IpRange::parse).toList();
    boolean isEveryone = trusted.stream().anyMatch(IpRange::isEverything);
    return new TrustedRanges(
        ForwardingHeader.X_FORWARDED_FOR,
        isEveryone ? TrustedProxies.everyone() : TrustedProxies.of(trusted),
        Strictness.STRICT);
  }

  private static HeaderLines headers(JsonArray fields) {
    return name ->
        fields.asList().stream()
            .map(JsonElement::getAsJsonArray)
            .filter(field -> field.get(0).getAsString().equalsIgnoreCase(name))
            .map(field -> value(field.get(1)))
            .toList();
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

  private static @Nullable String expected(JsonObject vector) {
    return vector.get("expect").isJsonNull() ? null : vector.get("expect").getAsString();
  }

  private static JsonObject policy(JsonObject vector) {
    return vector.getAsJsonObject("policy");
  }

  private static String kind(JsonObject vector) {
    return policy(vector).get("kind").getAsString();
  }
}
