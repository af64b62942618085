package dev.netinfo.springboot;

import dev.netinfo.request.ClientRequest;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;

/**
 * A request of WebFlux with the client's address, URI and path. It shares all else with the
 * server's own request, of which {@code ServerHttpRequest.mutate()} would copy the headers.
 */
final class ClientHttpRequest extends ServerHttpRequestDecorator {
  private final ClientSocketAddress client;
  private final URI uri;
  private final RequestPath path;

  ClientHttpRequest(ServerHttpRequest request, ClientSocketAddress client) {
    super(request);
    this.client = client;
    URI own = request.getURI();
    this.uri = uri(own, client.request());
    String prefix = client.request().prefix();
    this.path =
        prefix.isEmpty() || uri.equals(own)
            ? request.getPath()
            : RequestPath.parse(uri, prefix + request.getPath().contextPath().value());
  }

  /**
   * Returns the URI with the client's origin and prefix, which the core has checked, or the
   * request's own if that has them already. The URI of a test's request may have no origin.
   */
  private static URI uri(URI own, ClientRequest client) {
    String origin = client.origin();
    boolean isOwn = origin.equals(own.getScheme() + "://" + own.getRawAuthority());
    if (origin.isEmpty() || (isOwn && client.prefix().isEmpty())) {
      return own;
    }
    String query = own.getRawQuery() == null ? "" : "?" + own.getRawQuery();
    try {
      return new URI(origin + client.prefix() + own.getRawPath() + query);
    } catch (URISyntaxException noUri) {
      return own;
    }
  }

  @Override
  public InetSocketAddress getRemoteAddress() {
    return client;
  }

  @Override
  public URI getURI() {
    return uri;
  }

  @Override
  public RequestPath getPath() {
    return path;
  }
}
