package dev.netinfo.springboot;

import dev.netinfo.client.Peer;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Gives a request the client's address, scheme, host and port instead of the last proxy's. It
 * removes no header.
 */
final class ClientTransformer extends ForwardedHeaderTransformer {
  private final ClientRequestPolicy policy;

  ClientTransformer(ClientRequestPolicy policy) {
    this.policy = policy;
  }

  @Override
  public ServerHttpRequest apply(ServerHttpRequest request) {
    InetSocketAddress remote = request.getRemoteAddress();
    return new ClientHttpRequest(
        request,
        remote instanceof ClientSocketAddress known
            ? known
            : new ClientSocketAddress(client(request, remote), remote));
  }

  private ClientRequest client(ServerHttpRequest request, @Nullable InetSocketAddress remote) {
    HttpHeaders headers = request.getHeaders();
    URI uri = request.getURI();
    String host = headers.getFirst(HttpHeaders.HOST);
    return policy.resolve(
        Peer.of(remote),
        "https".equals(uri.getScheme()) ? "https" : "http",
        host == null ? uri.getRawAuthority() : host,
        name -> lines(headers, name));
  }

  /**
   * Returns the lines of a header. Spring 6 has no {@code HttpHeaders.get(String)}, but its headers
   * are a map; those of Spring 7 are not.
   */
  private static @Nullable List<String> lines(HttpHeaders headers, String name) {
    Object object = headers;
    if (object instanceof MultiValueMap<?, ?> map) {
      List<?> lines = map.get(name);
      return lines == null ? null : lines.stream().map(String::valueOf).toList();
    }
    return headers.get(name);
  }
}
