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
import java.util.Optional;

/**
 * Resolves the request that the client made, before a server routes it. Helidon finds the feature
 * by itself; its settings are under {@code server.features.netinfo}:
 *
 * <pre>
 * server:
 *   features:
 *     netinfo:
 *       trusted-proxies: "10.0.0.0/8"
 * </pre>
 *
 * <p>A program that has a policy of its own gives {@link #create(ClientRequestPolicy)} to {@code
 * WebServer.builder().addFeature}; that one wins.
 *
 * <p>On the default socket, every filter and handler gets a request whose {@code remotePeer()} is
 * the client, and whose {@code isSecure()}, {@code authority()} and {@code requestedUri()} are what
 * it asked for; so the access log's {@code %h} is the client. Of a client that is unresolved, the
 * host of {@code remotePeer()} is {@code unknown}; the port is 0 unless the client connected
 * itself. Its TLS facts are those of the connection, as before. On every socket, {@code
 * request.context()} has the {@link ClientIp} and the {@link ClientRequest}; on others than the
 * default one that is all, because there Helidon lets no feature replace the request.
 *
 * <p>A request is resolved once, when it is first asked. Immutable, and for one server.
 */
public final class NetinfoFeature implements ServerFeature, Weighted {
  static final String TYPE = "netinfo";

  private static final Logger log = System.getLogger(NetinfoFeature.class.getName());

  /** Before the access log, which has 1000. */
  private static final double WEIGHT = 1100;

  private final ClientRequestPolicy policy;

  private NetinfoFeature(ClientRequestPolicy policy) {
    this.policy = policy;
  }

  /** Returns the feature with a policy of the application's. */
  public static NetinfoFeature create(ClientRequestPolicy policy) {
    return new NetinfoFeature(policy);
  }

  /**
   * Returns the feature of a configuration.
   *
   * @param config the node with the settings, such as {@code trusted-proxies}; a list may be one
   * @throws IllegalArgumentException if a setting is unknown, has the wrong shape or contradicts
   *     another; the message quotes it; or if the server's requested-URI discovery is on too
   */
  public static NetinfoFeature create(Config config) {
    return new NetinfoFeature(Settings.policy(config));
  }

  /**
   * Puts itself before the routing of the default socket.
   *
   * @throws IllegalArgumentException if the server's HTTP routing cannot be replaced, because it
   *     was given to {@code addRouting} instead of {@code routing}
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
      ClientRouting ours = new ClientRouting(policy);
      HttpRouting.Builder builder = ours.builder(application.get());
      socket.routingBuilders().routingBuilder(HttpRouting.Builder.class, () -> builder);
      socket.httpRouting().addFeature(ours.check());
    } else {
      socket.httpRouting().addFilter(this::putIntoContext);
    }
    warnOfContentThatNobodyReads(context);
  }

  /** Refuses a routing that would be built beside ours, and may be the one that is used. */
  private static void refuseAddedRouting(ServerFeatureContext context) {
    if (context.serverConfig().routings().stream()
        .anyMatch(HttpRouting.Builder.class::isInstance)) {
      throw new IllegalArgumentException(
          "netinfo: the HTTP routing was given to addRouting, where no feature can replace it;"
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
          "netinfo: Helidon takes content that is announced by Expect: 100-continue, and that no"
              + " handler reads, for the next request, which is another client's behind a proxy;"
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
