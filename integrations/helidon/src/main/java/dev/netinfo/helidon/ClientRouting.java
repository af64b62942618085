package dev.netinfo.helidon;

import dev.netinfo.request.ClientRequestPolicy;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http1.spi.Http1UpgradeRouting;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Wraps the application's routing, and gives it the request that the client made. */
final class ClientRouting {
  private static final String NOT_IN_PLACE =
      "netinfo: the HTTP routing of the default socket is not wrapped, so remotePeer() would return"
          + " the last proxy; remove what else replaces the routing, and use Helidon 4.5";

  /** The interfaces that Helidon's own routing implements. */
  private interface Upgradeable extends HttpRouting, Http1UpgradeRouting {}

  private final ClientRequestPolicy policy;
  private final AtomicBoolean isInPlace = new AtomicBoolean();

  ClientRouting(ClientRequestPolicy policy) {
    this.policy = policy;
  }

  /** Returns the application's builder, except that its routing is wrapped. */
  HttpRouting.Builder builder(HttpRouting.Builder application) {
    return Delegation.of(
        HttpRouting.Builder.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "build" -> routing(application.build());
              case "copy" -> new ClientRouting(policy).builder(application.copy());
              default -> Delegation.invoke(application, proxy, method, arguments);
            });
  }

  private Upgradeable routing(HttpRouting application) {
    return Delegation.of(
        Upgradeable.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("beforeStart")) {
            isInPlace.set(true);
          }
          replaceRequest(arguments);
          return Delegation.invoke(application, proxy, method, arguments);
        });
  }

  private void replaceRequest(@Nullable Object @Nullable [] arguments) {
    for (int i = 0; arguments != null && i < arguments.length; i++) {
      if (arguments[i] instanceof RoutingRequest request) {
        arguments[i] = new ClientServerRequest(request, policy);
      }
    }
  }

  /** Returns a feature that ends the start if the application's routing is not wrapped by this. */
  HttpFeature check() {
    return new HttpFeature() {
      @Override
      public void setup(HttpRouting.Builder routing) {}

      @Override
      public void beforeStart() {
        if (!isInPlace.get()) {
          throw new IllegalStateException(NOT_IN_PLACE);
        }
      }
    };
  }
}
