package dev.netinfo.examples.quarkus;

import dev.netinfo.integration.Listening;
import dev.netinfo.integration.PolicyUnderTest;
import dev.netinfo.integration.RateLimiter;
import dev.netinfo.integration.Who;
import dev.netinfo.vertx.NetinfoHandler;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers as every application of the suite. */
@Path("/")
@Singleton
public class WhoResource {
  private static final int TOO_MANY_REQUESTS = 429;

  private final RateLimiter limiter = new RateLimiter();

  void tellThePort(@ObservesAsync HttpServerStart start, HttpServer server) {
    Listening.on(server.getPort());
  }

  @GET
  @Path("who")
  public String who(HttpServerRequest request, @Context UriInfo uriInfo) {
    return Who.asked(
            uriInfo.getRequestUri(),
            request.remoteAddress().host(),
            NetinfoHandler.wasBefore(request) ? NetinfoHandler.clientIp(request).text() : "none")
        .text();
  }

  @GET
  @Path("redirect")
  public Response redirect(@Context UriInfo uriInfo) {
    return Response.seeOther(uriInfo.getRequestUri().resolve("who")).build();
  }

  @GET
  @Path("limited")
  public Response limited(HttpServerRequest request) {
    boolean isAllowed = limiter.allows(request.remoteAddress().hostAddress());
    return Response.status(isAllowed ? 200 : TOO_MANY_REQUESTS).build();
  }

  @POST
  @Path("policy")
  public void replacePolicy(String settings) {
    PolicyUnderTest.replace(settings);
  }
}
