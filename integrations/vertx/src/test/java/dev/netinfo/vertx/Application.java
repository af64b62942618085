package dev.netinfo.vertx;

import dev.netinfo.integration.Listening;
import dev.netinfo.integration.PolicyUnderTest;
import dev.netinfo.integration.RateLimiter;
import dev.netinfo.integration.Support;
import dev.netinfo.integration.Who;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.LoggerHandler;
import java.util.Objects;
import java.util.Properties;

/** An application of Vert.x-Web; its settings come from system properties. */
public final class Application {
  private static final Support support = Support.ofThisProcess();

  private final RateLimiter limiter = new RateLimiter();

  private Application() {}

  /** Starts the application, or ends with status 1. */
  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    vertx
        .createHttpServer()
        .requestHandler(handler(new Application().router(vertx)))
        .listen(0, "::")
        .onSuccess(server -> Listening.on(server.actualPort()))
        .onFailure(failure -> {
          System.err.println(failure.getMessage());
          System.exit(1);
        });
  }

  private Router router(Vertx vertx) {
    Router router = Router.router(vertx);
    router.allowForward(AllowForwardHeaders.valueOf(System.getProperty("allow-forward", "NONE")));
    router.route().handler(LoggerHandler.create());
    router.get("/who").handler(context -> context.end(who(context.request()).text()));
    router.get("/redirect").handler(Application::redirect);
    router.get("/limited").handler(this::limited);
    router.post("/policy").handler(Application::replacePolicy);
    return router;
  }

  private static Handler<HttpServerRequest> handler(Router router) {
    return switch (support) {
      case NETINFO -> new NetinfoHandler(settings(System.getProperties()), router);
      case POLICY -> new NetinfoHandler(PolicyUnderTest.policy(), router);
      case OWN, NONE -> router;
    };
  }

  private static JsonObject settings(Properties properties) {
    JsonObject settings = new JsonObject();
    String prefix = "netinfo.";
    properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(
            name -> settings.put(name.substring(prefix.length()), properties.getProperty(name)));
    return settings;
  }

  private static Who who(HttpServerRequest request) {
    // The router refuses a request that has none.
    HostAndPort authority = Objects.requireNonNull(request.authority());
    int defaultPort = request.isSSL() ? 443 : 80;
    return new Who(
        request.remoteAddress().host(),
        Objects.requireNonNull(request.scheme()),
        authority.host(),
        authority.port() < 0 ? defaultPort : authority.port(),
        request.absoluteURI(),
        support == Support.OWN || support == Support.NONE
            ? "none"
            : NetinfoHandler.clientIp(request).text());
  }

  private static void redirect(RoutingContext context) {
    String url = context.request().absoluteURI();
    context.redirect(url.substring(0, url.lastIndexOf('/')) + "/who");
  }

  private void limited(RoutingContext context) {
    boolean isAllowed = limiter.allows(context.request().remoteAddress().hostAddress());
    context.response().setStatusCode(isAllowed ? 200 : 429).end();
  }

  private static void replacePolicy(RoutingContext context) {
    context
        .request()
        .body()
        .onSuccess(settings -> {
          PolicyUnderTest.replace(settings.toString());
          context.response().setStatusCode(204).end();
        })
        .onFailure(context::fail);
  }
}
