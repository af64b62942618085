package dev.netinfo.micronaut;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.Peer;
import io.micronaut.http.server.netty.handler.accesslog.element.ConnectionMetadata;
import io.micronaut.http.server.netty.handler.accesslog.element.LogElement;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The client in the access log. Micronaut calls it with the headers only, before it makes its own
 * request, and also for requests that reach no route or filter.
 */
record ClientElement(ClientIpPolicy policy) implements LogElement {

  @Override
  public Set<Event> events() {
    return Event.REQUEST_HEADERS_EVENTS;
  }

  @Override
  public String onRequestHeaders(
      ConnectionMetadata connection,
      String method,
      HttpHeaders headers,
      String uri,
      String protocol) {
    return policy.resolve(peer(connection), headers::getAll).text();
  }

  /** Returns itself: it has no state. */
  @Override
  public LogElement copy() {
    return this;
  }

  static @Nullable IpAddress peer(ConnectionMetadata connection) {
    try {
      return Peer.of(connection.remoteAddress().orElse(null));
    } catch (NullPointerException notConnected) {
      // Micronaut throws at a closed connection, which has no address any more.
      return null;
    }
  }
}
