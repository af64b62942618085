package dev.netinfo.helidon;

import dev.netinfo.request.ClientRequestPolicy;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http1.spi.Http1RoutedUpgrade;
import io.helidon.webserver.http1.spi.Http1UpgradeResponse;
import io.helidon.webserver.http1.spi.Http1UpgradeResult;
import io.helidon.webserver.http1.spi.Http1UpgradeRouting;
import java.util.concurrent.atomic.AtomicBoolean;

/** The application's routing, which is told the request that the client made. */
final class ClientRouting implements HttpRouting, Http1UpgradeRouting {
  private final HttpRouting application;
  private final ClientRequestPolicy policy;
  private final AtomicBoolean isInPlace;

  /**
   * Makes a routing.
   *
   * @param isInPlace is set once the server starts with this routing
   */
  ClientRouting(HttpRouting application, ClientRequestPolicy policy, AtomicBoolean isInPlace) {
    this.application = application;
    this.policy = policy;
    this.isInPlace = isInPlace;
  }

  @Override
  public void route(ConnectionContext context, RoutingRequest request, RoutingResponse response) {
    application.route(context, new ClientServerRequest(request, policy), response);
  }

  @Override
  public Http1UpgradeResult routeUpgrade(
      ConnectionContext context,
      RoutingRequest request,
      RoutingResponse response,
      Http1UpgradeResponse upgradeResponse,
      Http1RoutedUpgrade upgrade) {
    return ((Http1UpgradeRouting) application)
        .routeUpgrade(
            context, new ClientServerRequest(request, policy), response, upgradeResponse, upgrade);
  }

  @Override
  public HttpSecurity security() {
    return application.security();
  }

  @Override
  public void beforeStart() {
    isInPlace.set(true);
    application.beforeStart();
  }

  @Override
  public void afterStart(WebServer server) {
    application.afterStart(server);
  }

  @Override
  public void afterStop() {
    application.afterStop();
  }
}
