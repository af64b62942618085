package dev.netinfo.helidon;

import io.helidon.common.socket.PeerInfo;
import io.helidon.common.uri.UriQuery;
import io.helidon.http.Header;
import io.helidon.http.HttpPrologue;
import io.helidon.http.RoutedPath;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.media.ReadableEntity;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.http.HttpSecurity;
import io.helidon.webserver.http.RoutingRequest;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Passes the methods that say nothing of the client to another request. Helidon has no such class.
 */
abstract class RequestWrapper implements RoutingRequest {
  final RoutingRequest delegate;

  RequestWrapper(RoutingRequest delegate) {
    this.delegate = delegate;
  }

  @Override
  public RoutingRequest path(RoutedPath path) {
    delegate.path(path);
    return this;
  }

  @Override
  public RoutingRequest prologue(HttpPrologue prologue) {
    delegate.prologue(prologue);
    return this;
  }

  @Override
  public RoutingRequest matchingPattern(String pattern) {
    delegate.matchingPattern(pattern);
    return this;
  }

  @Override
  public Optional<String> matchingPattern() {
    return delegate.matchingPattern();
  }

  @Override
  public HttpPrologue prologue() {
    return delegate.prologue();
  }

  @Override
  public ServerRequestHeaders headers() {
    return delegate.headers();
  }

  @Override
  public void header(Header header) {
    delegate.header(header);
  }

  @Override
  public RoutedPath path() {
    return delegate.path();
  }

  @Override
  public UriQuery query() {
    return delegate.query();
  }

  @Override
  public PeerInfo localPeer() {
    return delegate.localPeer();
  }

  @Override
  public int id() {
    return delegate.id();
  }

  @Override
  public void reset() {
    delegate.reset();
  }

  @Override
  public ReadableEntity content() {
    return delegate.content();
  }

  @Override
  public void streamFilter(UnaryOperator<InputStream> filter) {
    delegate.streamFilter(filter);
  }

  @Override
  public boolean continueSent() {
    return delegate.continueSent();
  }

  @Override
  public String socketId() {
    return delegate.socketId();
  }

  @Override
  public String serverSocketId() {
    return delegate.serverSocketId();
  }

  @Override
  public ListenerContext listenerContext() {
    return delegate.listenerContext();
  }

  @Override
  public HttpSecurity security() {
    return delegate.security();
  }

  @Override
  public Optional<ProxyProtocolData> proxyProtocolData() {
    return delegate.proxyProtocolData();
  }

  @Override
  public String toString() {
    return delegate.toString();
  }
}
