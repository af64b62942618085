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

/** Makes the client's request of the last proxy's. It takes no header away. */
final class ClientTransformer extends ForwardedHeaderTransformer {
  private final ClientRequestPolicy policy;

  ClientTransformer(ClientRequestPolicy policy) {
    this.policy = policy;
  }

  @Override
  public ServerHttpRequest apply(ServerHttpRequest request) {
    InetSocketAddress remote = request.getRemoteAddress();
    ClientSocketAddress client =
        remote instanceof ClientSocketAddress known
            ? known
            : ClientSocketAddress.of(client(request, remote), remote);
    return new ClientServerHttpRequest(request, client);
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

  /** The headers of Spring 7 are no map; those of Spring 6 are, and have another method. */
  private static @Nullable List<String> lines(HttpHeaders headers, String name) {
    Object object = headers;
    if (object instanceof MultiValueMap<?, ?> map) {
      List<?> lines = map.get(name);
      return lines == null ? null : lines.stream().map(String::valueOf).toList();
    }
    return headers.get(name);
  }
}
