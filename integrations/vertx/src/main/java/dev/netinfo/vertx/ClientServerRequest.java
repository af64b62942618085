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

/** A request with the client's address, scheme, host and port instead of the last proxy's. */
final class ClientServerRequest extends RequestWrapper {
  private final ClientRequestPolicy policy;

  // Not volatile: if two threads both resolve it, the results are equal.
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

  @Override
  public @Nullable HostAndPort authority(boolean real) {
    return real ? delegate.authority(true) : authority();
  }

  /**
   * Returns the URI with the prefix, and without the origin that a target in absolute form has; the
   * router builds its own {@code absoluteURI()} from it. {@code path()}, which the router matches
   * against its routes, has no prefix.
   */
  @Override
  public String uri() {
    String uri = delegate.uri();
    String path = path();
    if (path == null || !path.startsWith("/")) {
      return uri;
    }
    boolean isAbsolute = !uri.startsWith("/");
    return client().prefix() + (isAbsolute ? path + (query() == null ? "" : "?" + query()) : uri);
  }

  @Override
  public @Nullable String absoluteURI() {
    String uri = uri();
    return client().authority() == null || !uri.startsWith("/")
        ? delegate.absoluteURI()
        : client().origin() + uri;
  }

  /** Returns the header's value, but hides forwarding headers from {@code router.allowForward}. */
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
        // Not HTTP/2's :scheme, which the sender chooses.
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
