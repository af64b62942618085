package dev.netinfo.helidon;

import dev.netinfo.client.ClientIp;
import dev.netinfo.integration.Listening;
import dev.netinfo.integration.PolicyUnderTest;
import dev.netinfo.integration.RateLimiter;
import dev.netinfo.integration.Support;
import dev.netinfo.integration.Who;
import io.helidon.common.uri.UriInfo;
import io.helidon.config.Config;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** An application of Helidon SE; its configuration is application.properties and the system's. */
public final class Application {
  private static final Support support = Support.ofThisProcess();
  private static final RateLimiter limiter = new RateLimiter();

  private Application() {}

  /** Starts the application. */
  public static void main(String[] args) {
    if (support == Support.OWN || support == Support.NONE) {
      System.setProperty("server.features.netinfo.enabled", "false");
    }
    WebServerConfig.Builder server = WebServer.builder().config(Config.create().get("server"));
    if (support == Support.POLICY) {
      server.addFeature(NetinfoFeature.create(PolicyUnderTest.policy()));
    }
    Listening.on(server.routing(Application::routing).build().start().port());
  }

  private static void routing(HttpRouting.Builder routing) {
    routing
        .get("/who", (request, response) -> response.send(who(request).text()))
        .get("/redirect", Application::redirect)
        .get("/limited", Application::limited)
        .post("/policy", Application::replacePolicy);
  }

  private static Who who(ServerRequest request) {
    UriInfo uri = request.requestedUri();
    return new Who(
        request.remotePeer().host(),
        uri.scheme(),
        uri.host(),
        uri.port(),
        withoutDefaultPort(uri),
        request.context().get(ClientIp.class).map(ClientIp::text).orElse("none"));
  }

  private static void redirect(ServerRequest request, ServerResponse response) {
    String url = withoutDefaultPort(request.requestedUri());
    response
        .status(Status.FOUND_302)
        .header(HeaderNames.LOCATION, url.replaceFirst("/redirect$", "/who"))
        .send();
  }

  private static void limited(ServerRequest request, ServerResponse response) {
    boolean isAllowed = limiter.allows(request.remotePeer().host());
    response.status(isAllowed ? Status.OK_200 : Status.TOO_MANY_REQUESTS_429).send();
  }

  private static void replacePolicy(ServerRequest request, ServerResponse response) {
    PolicyUnderTest.replace(request.content().as(String.class));
    response.status(Status.NO_CONTENT_204).send();
  }

  /** Returns the URI without the default port, which Helidon always writes. */
  private static String withoutDefaultPort(UriInfo uri) {
    int port = uri.scheme().equals("https") ? 443 : 80;
    return uri.toUri().toString().replaceFirst(":" + port + "(?=/)", "");
  }
}
