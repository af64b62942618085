package dev.netinfo.helidon;

import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import io.helidon.common.Weighted;
import io.helidon.config.Config;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.spi.ServerFeature;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Resolves the request that the client made, before the server routes it. Helidon discovers the
 * feature; its settings are under {@code server.features.netinfo}:
 *
 * <pre>
 * server:
 *   features:
 *     netinfo:
 *       trusted-proxies: "10.0.0.0/8"
 * </pre>
 *
 * <p>A program with a policy of its own passes {@link #create(ClientRequestPolicy)} to {@code
 * WebServer.builder().addFeature}; that feature replaces the discovered one.
 *
 * <p>On the default socket, {@code remotePeer()} of every request returns the client, and {@code
 * isSecure()}, {@code authority()} and {@code requestedUri()} return what the client asked for; so
 * the access log's {@code %h} is the client. The host of an unresolved client is {@code unknown};
 * the port is 0 unless the peer is the client. TLS principal and certificates are still those of
 * the connection. On every socket, {@code request.context()} has the {@link ClientIp} and the
 * {@link ClientRequest}. On other sockets than the default one nothing else changes, because
 * Helidon lets no feature replace the request there.
 *
 * <p>Each request is resolved once, at the first call that needs the client. Immutable and
 * thread-safe; make one for each server.
 */
public final class NetinfoFeature implements ServerFeature, Weighted {
  static final String TYPE = "netinfo";

  private static final Logger log = System.getLogger(NetinfoFeature.class.getName());

  private static final String NO_ROUTING =
      "netinfo: the server has no routing to wrap, so remotePeer() returns the last proxy in the"
          + " routes of features; write WebServer.builder().routing(HttpRouting.builder())";

  /** More than the access log's 1000, so that this feature comes before it. */
  private static final double WEIGHT = 1100;

  private final ClientRequestPolicy policy;

  private NetinfoFeature(ClientRequestPolicy policy) {
    this.policy = Objects.requireNonNull(policy, "policy");
  }

  /**
   * Returns a feature with a policy.
   *
   * @param policy how to resolve each request
   */
  public static NetinfoFeature create(ClientRequestPolicy policy) {
    return new NetinfoFeature(policy);
  }

  /**
   * Returns a feature with the policy that a configuration describes.
   *
   * @param config the node with the settings, such as {@code trusted-proxies}; a setting with
   *     several values may be a list
   * @throws IllegalArgumentException if a setting is unknown, has the wrong shape or contradicts
   *     another; the message quotes it; or if the server's requested-URI discovery is on as well
   */
  public static NetinfoFeature create(Config config) {
    return new NetinfoFeature(Settings.policy(config));
  }

  /**
   * Wraps the routing of the default socket, and puts the client into every request's context.
   *
   * @throws IllegalArgumentException if the HTTP routing cannot be wrapped, because the application
   *     passed it to {@code addRouting} instead of {@code routing}
   */
  @Override
  public void setup(ServerFeatureContext context) {
    for (String socket : context.sockets()) {
      context.socket(socket).httpRouting().addFilter(this::putIntoContext);
    }
    Optional<HttpRouting.Builder> application = context.serverConfig().routing();
    SocketBuilders socket = context.socket(WebServer.DEFAULT_SOCKET_NAME);
    if (application.isPresent()) {
      refuseAddedRouting(context);
      AtomicBoolean isInPlace = new AtomicBoolean();
      ClientRouting ours = new ClientRouting(application.get(), policy, isInPlace);
      socket.routingBuilders().routingBuilder(HttpRouting.Builder.class, ours::builder);
      socket.httpRouting().addFeature(new RoutingCheck(isInPlace));
    } else {
      socket.httpRouting().addFilter(this::putIntoContext);
      log.log(Level.WARNING, NO_ROUTING);
    }
    warnOfContentThatNobodyReads(context);
  }

  /** Refuses a second routing: Helidon might use that one, which is not wrapped. */
  private static void refuseAddedRouting(ServerFeatureContext context) {
    if (context.serverConfig().routings().stream()
        .anyMatch(HttpRouting.Builder.class::isInstance)) {
      throw new IllegalArgumentException(
          "netinfo: the HTTP routing was passed to addRouting, where no feature can wrap it;"
              + " write WebServer.builder().routing(...) instead");
    }
  }

  private void putIntoContext(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    new ClientServerRequest(request, policy).context();
    chain.proceed();
  }

  private static void warnOfContentThatNobodyReads(ServerFeatureContext context) {
    boolean isTaken =
        context.serverConfig().protocols().stream()
            .anyMatch(
                protocol -> protocol instanceof Http1Config http1 && !http1.continueImmediately());
    if (isTaken) {
      log.log(
          Level.WARNING,
          "netinfo: if no handler reads the content after Expect: 100-continue, Helidon parses it as"
              + " the next request, which behind a proxy is another client's;"
              + " set server.protocols.http_1_1.continue-immediately=true");
    }
  }

  @Override
  public double weight() {
    return WEIGHT;
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public String type() {
    return TYPE;
  }
}
