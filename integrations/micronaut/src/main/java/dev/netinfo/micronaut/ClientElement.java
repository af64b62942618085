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
 * The client in the access log. It is asked before there is a request of Micronaut's, with the
 * headers alone, also for requests that no route and no filter ever sees.
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
      // Micronaut takes the address of a closed connection for one that is there.
      return null;
    }
  }
}
