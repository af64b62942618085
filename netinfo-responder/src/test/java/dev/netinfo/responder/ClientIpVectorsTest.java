package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.address.Endpoint;
import dev.netinfo.responder.http.Request;
import dev.netinfo.vectors.ClientVector;
import dev.netinfo.vectors.VectorPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The core's vectors also hold for a responder, whose policy is made from settings. */
class ClientIpVectorsTest {
  static Stream<ClientVector> vectors() {
    return ClientVector.of("client-ip");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("vectors")
  void respondsWithTheClient(ClientVector vector) {
    Responder responder =
        Responder.of(environment(vector.policy()), new Framework("jdk", "25"), line -> {});
    Request.Line line = new Request.Line("GET", "/client_ip", "HTTP/1.0");
    Endpoint peer = Endpoint.tryParse(vector.peer());
    byte[] body = responder.respond(new Request(line, peer, null, vector::values)).body();
    assertEquals(
        Objects.requireNonNullElse(vector.client(), "unknown") + "\n",
        new String(body, StandardCharsets.UTF_8));
  }

  private static Map<String, String> environment(VectorPolicy policy) {
    return Map.of(
        "POD_IP",
        "10.244.1.8",
        "NETINFO_TRUSTED_PROXIES",
        VectorPolicy.text(policy.trusted()),
        "NETINFO_CLIENT_IP_HEADER",
        policy.header(),
        "NETINFO_TRUSTED_HOPS",
        policy.count(),
        "NETINFO_CLIENT_IP_STRICT",
        String.valueOf(policy.isStrict()));
  }
}
