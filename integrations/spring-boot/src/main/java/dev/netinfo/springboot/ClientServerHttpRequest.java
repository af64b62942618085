package dev.netinfo.springboot;

import dev.netinfo.request.ClientRequest;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;

/** A request that says what the client asked, and not what the last proxy did. */
final class ClientServerHttpRequest extends ServerHttpRequestDecorator {
  private final ClientRequest client;
  private final InetSocketAddress address;
  private final RequestPath path;
  private @Nullable URI uri;
  private @Nullable Map<String, Object> attributes;

  ClientServerHttpRequest(ServerHttpRequest request, ClientSocketAddress address) {
    super(request);
    this.address = address;
    this.client = address.request();
    this.path = client.prefix().isEmpty() ? request.getPath() : path(request, client.prefix());
  }

  ClientRequest client() {
    return client;
  }

  /** Uses the attributes of the exchange, as a request of Spring's own does. */
  void shareAttributes(Map<String, Object> ofTheExchange) {
    attributes = ofTheExchange;
  }

  @Override
  public Map<String, Object> getAttributes() {
    return attributes == null ? super.getAttributes() : attributes;
  }

  @Override
  public InetSocketAddress getRemoteAddress() {
    return address;
  }

  @Override
  public URI getURI() {
    if (uri == null) {
      uri = uri(super.getURI());
    }
    return uri;
  }

  /** Returns the URI with what the grammars of the core let through. */
  private URI uri(URI own) {
    if (client.authority() == null) {
      return own;
    }
    String query = own.getRawQuery() == null ? "" : "?" + own.getRawQuery();
    try {
      return new URI(client.origin() + client.prefix() + own.getRawPath() + query);
    } catch (URISyntaxException noUri) {
      return own;
    }
  }

  @Override
  public RequestPath getPath() {
    return path;
  }

  /** Returns the path with the prefix as the beginning of its context path. */
  private static RequestPath path(ServerHttpRequest request, String prefix) {
    RequestPath own = request.getPath();
    return RequestPath.parse(prefix + own.value(), prefix + own.contextPath().value());
  }
}
