package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import dev.netinfo.vectors.ClientVector;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ClientIpVectorsTest {
  private static final AtomicInteger passed = new AtomicInteger();

  @TestFactory
  Stream<DynamicTest> tellsTheClientOfEveryVector() {
    return Stream.of("client-ip", "client-ip-own")
        .flatMap(ClientVector::of)
        .map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> check(vector)));
  }

  @AfterAll
  static void tellsHowManyPassed() {
    System.out.println("client-ip vectors that pass in the core: " + passed);
  }

  private static void check(ClientVector vector) {
    Endpoint endpoint = Endpoint.tryParse(vector.peer());
    IpAddress peer = endpoint == null ? null : endpoint.address();
    ClientIpPolicy policy = ClientIpVector.policy(vector.policy());
    ClientIp client = policy.resolve(peer, vector::values);
    assertEquals(vector.client(), client.address() == null ? null : client.text());
    assertEquals(client.reason().isResolved(), client.address() != null);
    assertEquals(client.address(), policy.address(peer, vector::values));
    passed.incrementAndGet();
  }
}
