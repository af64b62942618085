package dev.netinfo.helidon;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.request.ClientRequestPolicy;
import io.helidon.webserver.http.HttpRouting;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ClientRoutingTest {
  private final AtomicBoolean isInPlace = new AtomicBoolean();

  private final HttpRouting.Builder builder =
      new ClientRouting(
              HttpRouting.builder(), ClientRequestPolicy.of(ClientIpPolicy.peerOnly()), isInPlace)
          .builder();

  @Test
  void wrapsTheRoutingHoweverItIsBuilt() {
    for (Supplier<HttpRouting> routing :
        List.<Supplier<HttpRouting>>of(builder::build, builder, builder.copy()::build)) {
      isInPlace.set(false);
      routing.get().beforeStart();
      assertTrue(isInPlace.get());
    }
  }

  @Test
  void staysTheBuilder() {
    assertSame(builder, builder.any((request, response) -> response.send()));
    assertTrue(List.of(builder).contains(builder));
    assertNotEquals(builder, builder.copy());
  }
}
