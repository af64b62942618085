package dev.netinfo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.client.ClientIpVector;
import dev.netinfo.client.Peer;
import dev.netinfo.vectors.ClientVector;
import dev.netinfo.vectors.VectorPolicy;
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
    return ClientVector.of("client-request")
        .map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> check(vector)));
  }

  private static void check(ClientVector vector) {
    ClientRequest request =
        policy(vector.policy())
            .resolve(Peer.of(vector.peer()), vector.scheme(), vector.host(), vector::values);
    assertEquals(vector.client(), text(request.client().address()));
    assertEquals(vector.expected("scheme"), request.scheme());
    assertEquals(vector.expected("authority"), text(request.authority()));
    assertEquals(vector.reason("scheme"), request.schemeReason().name());
    assertEquals(vector.reason("authority"), request.authorityReason().name());
    boolean isAsked = vector.policy().hasPrefix();
    assertEquals(isAsked ? vector.expected("prefix") : "", request.prefix());
    assertEquals(
        isAsked ? vector.reason("prefix") : "NOT_ASKED_FOR", request.prefixReason().name());
    assertHasNoHeaderText(request.explanation());
  }

  /** Every vector's hosts are in the domain of examples, so no explanation may have that word. */
  private static void assertHasNoHeaderText(String explanation) {
    assertFalse(explanation.contains("example"), explanation);
    assertFalse(explanation.contains("javascript"), explanation);
    assertTrue(explanation.matches("[ -~]+"), explanation);
  }

  private static ClientRequestPolicy policy(VectorPolicy policy) {
    ClientRequestPolicy request = ClientRequestPolicy.of(ClientIpVector.policy(policy));
    ClientRequestPolicy judging =
        policy.hosts().isEmpty()
            ? request
            : request.allowedHosts(AllowedHosts.parse(policy.hosts()));
    return policy.hasPrefix() ? judging.withPrefix() : judging;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
