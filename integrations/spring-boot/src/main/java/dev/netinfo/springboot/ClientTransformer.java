package dev.netinfo.springboot;

import dev.netinfo.client.Peer;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Makes a request that says what the client asked, and not what the last proxy did. It takes no
 * header away.
 */
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
    String prefix = client.request().prefix();
    ServerHttpRequest.Builder builder = request.mutate().remoteAddress(client);
    try {
      builder
          .uri(uri(request.getURI(), client.request()))
          .contextPath(prefix + request.getPath().contextPath().value());
    } catch (URISyntaxException noUri) {
      // The connection's own stays.
    }
    return builder.build();
  }

  /** Returns the URI with what the grammars of the core let through. */
  private static URI uri(URI own, ClientRequest client) throws URISyntaxException {
    String origin =
        client.authority() == null
            ? own.getScheme() + "://" + own.getRawAuthority()
            : client.origin();
    String query = own.getRawQuery() == null ? "" : "?" + own.getRawQuery();
    return new URI(origin + client.prefix() + own.getRawPath() + query);
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
