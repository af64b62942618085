package dev.netinfo.vertx;

import dev.netinfo.client.Peer;
import dev.netinfo.request.Authority;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** A request that says what the client asked, and not what the last proxy did. */
final class ClientServerRequest extends RequestWrapper {
  private final ClientRequestPolicy policy;

  // Two threads may resolve it twice, to the same.
  private @Nullable ClientAddress remoteAddress;

  ClientServerRequest(HttpServerRequest request, ClientRequestPolicy policy) {
    super(request);
    this.policy = policy;
  }

  @Override
  public SocketAddress remoteAddress() {
    return resolved();
  }

  @Override
  public String scheme() {
    return client().scheme();
  }

  @Override
  public boolean isSSL() {
    return client().isSecure();
  }

  @Override
  public @Nullable HostAndPort authority() {
    Authority authority = client().authority();
    return authority == null
        ? delegate.authority()
        : HostAndPort.create(authority.host(), authority.port());
  }

  /**
   * Returns the URI with the prefix, of which a router makes its own {@code absoluteURI()}. The
   * path, by which it routes, is the application's.
   */
  @Override
  public String uri() {
    String uri = delegate.uri();
    return uri.startsWith("/") ? client().prefix() + uri : uri;
  }

  @Override
  public @Nullable String absoluteURI() {
    String path = path();
    if (client().authority() == null || path == null || !path.startsWith("/")) {
      return delegate.absoluteURI();
    }
    return client().origin() + client().prefix() + path + (query() == null ? "" : "?" + query());
  }

  /** Hides the header lines from {@code router.allowForward}, which asks here for them. */
  @Override
  public @Nullable String getHeader(CharSequence name) {
    return AllowForward.isReading(name) ? null : super.getHeader(name);
  }

  private ClientRequest client() {
    return resolved().request();
  }

  private ClientAddress resolved() {
    ClientAddress known = remoteAddress;
    if (known == null) {
      SocketAddress peer = connection().remoteAddress();
      known = new ClientAddress(resolve(peer), peer);
      remoteAddress = known;
    }
    return known;
  }

  private ClientRequest resolve(@Nullable SocketAddress peer) {
    return policy.resolve(
        Peer.of(peer == null ? null : peer.hostAddress()),
        // In HTTP/2 the request has a scheme of its own, which is the client's word.
        connection().isSsl() ? "https" : "http",
        hostAsReceived(),
        headers()::getAll);
  }

  private @Nullable String hostAsReceived() {
    if (version() == HttpVersion.HTTP_1_1 || version() == HttpVersion.HTTP_1_0) {
      return headers().get(HttpHeaders.HOST);
    }
    HostAndPort authority = delegate.authority();
    return authority == null ? null : authority.toString();
  }
}
