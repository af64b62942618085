package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import dev.netinfo.Vectors;
import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ClientIpVectorsTest {
  private static final AtomicInteger passed = new AtomicInteger();

  @TestFactory
  Stream<DynamicTest> tellsTheClientOfEveryVector() {
    return Vectors.of("client-ip", "vectors")
        .map(vector ->
            DynamicTest.dynamicTest(
                vector.get("id").getAsString() + ": " + vector.get("why").getAsString(),
                () -> check(vector)));
  }

  @TestFactory
  Stream<DynamicTest> tellsTheClientOfOurOwnVectors() {
    return Vectors.of("client-ip-own", "vectors")
        .map(vector ->
            DynamicTest.dynamicTest(vector.get("why").getAsString(), () -> check(vector)));
  }

  @AfterAll
  static void tellsHowManyPassed() {
    System.out.println("client-ip vectors that pass in the core: " + passed);
  }

  private static void check(JsonObject vector) {
    Endpoint endpoint = Endpoint.tryParse(vector.get("peer").getAsString());
    IpAddress peer = endpoint == null ? null : endpoint.address();
    HeaderLines headers = ClientIpVector.headers(vector.getAsJsonArray("headers"));
    ClientIpPolicy policy = ClientIpVector.policy(vector.getAsJsonObject("policy"));
    ClientIp client = policy.resolve(peer, headers);
    assertEquals(expected(vector), client.address() == null ? null : client.text());
    assertEquals(client.reason().isResolved(), client.address() != null);
    assertEquals(client.address(), policy.address(peer, headers));
    passed.incrementAndGet();
  }

  private static @Nullable String expected(JsonObject vector) {
    return vector.get("expect").isJsonNull() ? null : vector.get("expect").getAsString();
  }
}
