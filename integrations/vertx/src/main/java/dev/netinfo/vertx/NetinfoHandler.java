package dev.netinfo.vertx;

import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Objects;

/**
 * Gives a router, or any other handler of a server's requests, the request that the client made:
 *
 * <pre>{@code
 * JsonObject settings = new JsonObject().put("trusted-proxies", "10.0.0.0/8");
 * vertx.createHttpServer().requestHandler(new NetinfoHandler(settings, router)).listen(8080);
 * }</pre>
 *
 * <p>Behind this handler, {@link HttpServerRequest#remoteAddress()} returns the client, and {@code
 * scheme()}, {@code isSSL()}, {@code authority()} and {@code absoluteURI()} return what it asked
 * for; so {@code LoggerHandler} logs the client. With {@code forwarded-prefix}, {@code uri()} and
 * {@code absoluteURI()} contain the prefix, but {@code path()} does not. The host of an unresolved
 * client is {@code unknown}; the port is 0 unless the peer is the client. {@code connection()} is
 * still the connection of the last proxy. A {@code ServerWebSocket} returns the client if a router
 * made it; without a router, ask the request before {@code toWebSocket()}. The server's {@code
 * webSocketHandler} does not run behind this handler.
 *
 * <p>Leave {@code router.allowForward(...)} off, as it is by default: it replaces the client by the
 * value of a header, which anybody can forge. A router with it on is refused. If it is switched on
 * later, this handler hides the forwarding headers from it, and logs an error.
 *
 * <p>Each request is resolved once, at the first call that needs the client. Immutable and
 * thread-safe; one handler can serve any number of servers and verticles.
 */
public final class NetinfoHandler implements Handler<HttpServerRequest> {
  private final ClientRequestPolicy policy;
  private final Handler<HttpServerRequest> next;

  /**
   * Creates a handler from settings, such as {@code {"trusted-proxies": "10.0.0.0/8", "strict":
   * true}}.
   *
   * @param settings the settings by {@link dev.netinfo.client.ClientIpSetting#property()} and
   *     {@link dev.netinfo.request.ClientRequestSetting#property()}; a list may be an array
   * @param next the router, or any other handler of the requests
   * @throws IllegalArgumentException if a setting is unknown, has the wrong shape or contradicts
   *     another; the message quotes it; or if the router reads forwarded headers by itself
   */
  public NetinfoHandler(JsonObject settings, Handler<HttpServerRequest> next) {
    this(ClientRequestSettings.from(settings.getMap(), ""), next);
  }

  /**
   * Creates a handler with a policy.
   *
   * @param policy how to resolve each request
   * @param next the router, or any other handler of the requests
   * @throws IllegalArgumentException if the router reads forwarded headers by itself
   */
  public NetinfoHandler(ClientRequestPolicy policy, Handler<HttpServerRequest> next) {
    this.policy = Objects.requireNonNull(policy, "policy");
    this.next = Objects.requireNonNull(next, "next");
    AllowForward.refuse(next);
  }

  @Override
  public void handle(HttpServerRequest request) {
    next.handle(new ClientServerRequest(request, policy));
  }

  /**
   * Returns whether the request has passed a {@code NetinfoHandler}. Some frameworks on Vert.x
   * allow no handler before their router; there, let the first route send each request through one:
   *
   * <pre>{@code
   * NetinfoHandler netinfo = new NetinfoHandler(settings, router);
   * router.route().order(Integer.MIN_VALUE).handler(context -> {
   *   if (NetinfoHandler.wasBefore(context.request())) {
   *     context.next();
   *   } else {
   *     netinfo.handle(context.request());
   *   }
   * });
   * }</pre>
   */
  public static boolean wasBefore(HttpServerRequest request) {
    return request.remoteAddress() instanceof ClientAddress;
  }

  /**
   * Returns the client. From a {@code RoutingContext}, pass its {@code request()}.
   *
   * @throws IllegalStateException if the request has not passed a {@code NetinfoHandler}
   */
  public static ClientIp clientIp(HttpServerRequest request) {
    return clientRequest(request).client();
  }

  /**
   * Returns the client, and the scheme, host and port that it asked for. From a {@code
   * RoutingContext}, pass its {@code request()}.
   *
   * @throws IllegalStateException if the request has not passed a {@code NetinfoHandler}
   */
  public static ClientRequest clientRequest(HttpServerRequest request) {
    // Routers wrap the request again, but return its remote address unchanged.
    if (request.remoteAddress() instanceof ClientAddress address) {
      return address.request();
    }
    throw new IllegalStateException(
        "the request has not passed a NetinfoHandler; give one to HttpServer.requestHandler");
  }
}
