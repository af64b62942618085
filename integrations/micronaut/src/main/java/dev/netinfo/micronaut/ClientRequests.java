package dev.netinfo.micronaut;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.Peer;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the client of a request, for code that has Micronaut's request but no bound parameter,
 * such as a service. Each request is resolved once, at the first call that needs the client. Never
 * throws.
 *
 * <p>Thread-safe.
 */
@Singleton
public final class ClientRequests {
  private static final String ATTRIBUTE = ClientRequest.class.getName();

  private final ClientRequestPolicy policy;

  ClientRequests(ClientRequestPolicy policy) {
    this.policy = policy;
  }

  /** Returns the client of a request, and the scheme, host and port that it asked for. */
  public ClientRequest of(HttpRequest<?> request) {
    if (request.getAttribute(ATTRIBUTE).orElse(null) instanceof ClientRequest known) {
      return known;
    }
    HttpHeaders headers = request.getHeaders();
    ClientRequest client =
        policy.resolve(
            peer(request),
            request.isSecure() ? "https" : "http",
            headers.get(HttpHeaders.HOST),
            headers::getAll);
    request.setAttribute(ATTRIBUTE, client);
    return client;
  }

  private static @Nullable IpAddress peer(HttpRequest<?> request) {
    try {
      return Peer.of(request.getRemoteAddress());
    } catch (ClassCastException noIpSocket) {
      // Micronaut casts every address to InetSocketAddress, also that of a unix domain socket.
      return null;
    }
  }
}
