package dev.netinfo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.netinfo.Vectors;
import dev.netinfo.client.ClientIpVector;
import dev.netinfo.client.Peer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Vectors in the format of {@code client-ip.json}, with the connection's own {@code scheme} and
 * {@code host}; a policy may also have {@code hosts}, those that are allowed, and {@code prefix}.
 */
class ClientRequestVectorsTest {

  @TestFactory
  Stream<DynamicTest> resolvesTheRequestOfEveryVector() {
    return Vectors.of("client-request", "vectors")
        .map(vector ->
            DynamicTest.dynamicTest(
                vector.get("id").getAsString() + ": " + vector.get("why").getAsString(),
                () -> check(vector)));
  }

  private static void check(JsonObject vector) {
    ClientRequest request =
        policy(vector.getAsJsonObject("policy"))
            .resolve(
                Peer.of(vector.get("peer").getAsString()),
                vector.get("scheme").getAsString(),
                text(vector.get("host")),
                ClientIpVector.headers(vector.getAsJsonArray("headers")));
    JsonObject expect = vector.getAsJsonObject("expect");
    JsonObject reason = vector.getAsJsonObject("reason");
    assertEquals(text(expect.get("client")), text(request.client().address()));
    assertEquals(text(expect.get("scheme")), request.scheme());
    assertEquals(text(expect.get("authority")), text(request.authority()));
    assertEquals(text(reason.get("scheme")), request.schemeReason().name());
    assertEquals(text(reason.get("authority")), request.authorityReason().name());
    boolean asked = expect.has("prefix");
    assertEquals(asked ? text(expect.get("prefix")) : "", request.prefix());
    assertEquals(
        asked ? text(reason.get("prefix")) : "NOT_ASKED_FOR", request.prefixReason().name());
    assertHasNoHeaderText(request.explanation());
  }

  /** Every vector's hosts are in the domain of examples, so no explanation may have that word. */
  private static void assertHasNoHeaderText(String explanation) {
    assertFalse(explanation.contains("example"), explanation);
    assertFalse(explanation.contains("javascript"), explanation);
    assertTrue(explanation.matches("[ -~]+"), explanation);
  }

  private static ClientRequestPolicy policy(JsonObject policy) {
    ClientRequestPolicy request = ClientRequestPolicy.of(ClientIpVector.policy(policy));
    ClientRequestPolicy judging =
        policy.has("hosts")
            ? request.allowedHosts(
                AllowedHosts.parse(String.join(",", Vectors.texts(policy.get("hosts")))))
            : request;
    return policy.has("prefix") ? judging.withPrefix() : judging;
  }

  private static @Nullable String text(JsonElement element) {
    return element.isJsonNull() ? null : element.getAsString();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
