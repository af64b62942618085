package dev.netinfo.helidon;

import dev.netinfo.request.ClientRequestPolicy;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http1.spi.Http1UpgradeRouting;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The application's routing, which is told the request that the client made. */
final class ClientRouting {
  private static final String NOT_IN_PLACE =
      "netinfo: something else replaces the HTTP routing of the default socket, so that"
          + " remotePeer() would be the last proxy; netinfo-helidon is for Helidon 4.5";

  /** What Helidon's own routing is. */
  private interface Upgradeable extends HttpRouting, Http1UpgradeRouting {}

  private final ClientRequestPolicy policy;
  private final AtomicBoolean isInPlace = new AtomicBoolean();

  ClientRouting(ClientRequestPolicy policy) {
    this.policy = policy;
  }

  /** Returns a builder of it, which else is the application's. */
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

  /** Returns a feature for the application's routing, which starts only behind this one. */
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
