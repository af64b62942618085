package dev.netinfo.vertx;

import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import dev.netinfo.request.ClientRequestSettings;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/**
 * Stands before the router, or before whatever else handles the requests of a server, and tells it
 * the request that the client made:
 *
 * <pre>{@code
 * JsonObject settings = new JsonObject().put("trusted-proxies", "10.0.0.0/8");
 * vertx.createHttpServer().requestHandler(new NetinfoHandler(settings, router)).listen(8080);
 * }</pre>
 *
 * <p>From there on, {@link HttpServerRequest#remoteAddress()} is the client, and {@code scheme()},
 * {@code isSSL()}, {@code authority()} and {@code absoluteURI()} are what it asked for; so {@code
 * LoggerHandler} logs the client. With {@code forwarded-prefix}, {@code uri()} and {@code
 * absoluteURI()} have the prefix, and {@code path()} has not. Of a client that is unresolved, the
 * address says {@code unknown}; the port is 0 unless the client connected itself. {@code
 * connection()} is the one to the last proxy, as before. A {@code ServerWebSocket} has the same
 * answers if a router made it; without one, ask the request before {@code toWebSocket()}. The
 * server's {@code webSocketHandler} is not behind this handler.
 *
 * <p>{@code router.allowForward(...)} has to be off, its default: it replaces the client by what
 * anybody may write. A router that has it on already is refused; if it is switched on later, it
 * reads no header of a request that comes from here, and an error is logged.
 *
 * <p>A request is resolved once, when it is first asked. Immutable, and for any number of servers
 * and verticles.
 */
public final class NetinfoHandler implements Handler<HttpServerRequest> {
  private final ClientRequestPolicy policy;
  private final Handler<HttpServerRequest> next;

  /**
   * Makes a handler of settings, such as {@code {"trusted-proxies": "10.0.0.0/8", "strict": true}},
   * by the names that netinfo has everywhere. A list may be an array.
   *
   * @param next the router, or whatever else is to see the client
   * @throws IllegalArgumentException if a setting is unknown, has the wrong shape or contradicts
   *     another; the message quotes it; or if the router reads forwarded headers by itself
   */
  public NetinfoHandler(JsonObject settings, Handler<HttpServerRequest> next) {
    this(ClientRequestSettings.from(settings.getMap(), ""), next);
  }

  /**
   * Makes a handler with a policy of the application's.
   *
   * @param next the router, or whatever else is to see the client
   * @throws IllegalArgumentException if the router reads forwarded headers by itself
   */
  public NetinfoHandler(ClientRequestPolicy policy, Handler<HttpServerRequest> next) {
    this.policy = policy;
    this.next = next;
    AllowForward.refuse(next);
  }

  @Override
  public void handle(HttpServerRequest request) {
    next.handle(new ClientServerRequest(request, policy));
  }

  /**
   * Returns whether a {@code NetinfoHandler} was before this handler. Where a framework on Vert.x
   * lets nobody stand before its router, the first route hands on what has not come from one:
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
   * Returns who asked. Of a {@code RoutingContext}, hand over its {@code request()}.
   *
   * @throws IllegalStateException if no {@code NetinfoHandler} was before this handler
   */
  public static ClientIp clientIp(HttpServerRequest request) {
    return clientRequest(request).client();
  }

  /**
   * Returns who asked, by which scheme, and for which host and port. Of a {@code RoutingContext},
   * hand over its {@code request()}.
   *
   * @throws IllegalStateException if no {@code NetinfoHandler} was before this handler
   */
  public static ClientRequest clientRequest(HttpServerRequest request) {
    // The address is the one part of a request that routers hand on as it is.
    if (request.remoteAddress() instanceof ClientAddress address) {
      return address.request();
    }
    throw new IllegalStateException(
        "no NetinfoHandler was before this handler: give it to HttpServer.requestHandler");
  }
}
