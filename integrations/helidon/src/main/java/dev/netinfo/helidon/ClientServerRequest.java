package dev.netinfo.helidon;

import dev.netinfo.client.ClientIp;
import dev.netinfo.client.Peer;
import dev.netinfo.request.Authority;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import io.helidon.common.context.Context;
import io.helidon.common.socket.PeerInfo;
import io.helidon.common.uri.UriInfo;
import io.helidon.common.uri.UriPath;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.http.RoutingRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request with the client's address, scheme, host and port instead of the last proxy's. */
final class ClientServerRequest extends RequestWrapper {
  private final ClientRequestPolicy policy;
  private final HttpPrologue asked;

  // Not volatile: if two threads both resolve it, the results are equal.
  private @Nullable ClientRequest client;
  private boolean isInContext;

  ClientServerRequest(RoutingRequest request, ClientRequestPolicy policy) {
    super(request);
    this.policy = policy;
    this.asked = request.prologue();
  }

  @Override
  public PeerInfo remotePeer() {
    return new ClientPeer(client().client(), delegate.remotePeer());
  }

  @Override
  public boolean isSecure() {
    return client().isSecure();
  }

  @Override
  public String authority() {
    Authority authority = client().authority();
    return authority == null ? delegate.authority() : authority.toString();
  }

  /** Returns what the client asked for, also after {@code reroute}, which changes the path. */
  @Override
  public UriInfo requestedUri() {
    UriInfo.Builder uri =
        UriInfo.builder(delegate.requestedUri())
            .scheme(client().scheme())
            .path(UriPath.create(client().prefix() + asked.uriPath().rawPath()))
            .query(asked.query());
    Authority authority = client().authority();
    if (authority != null) {
      uri.host(authority.host()).port(client().port());
    }
    return uri.build();
  }

  /** Returns the context, with {@link ClientIp} and {@link ClientRequest} in it. */
  @Override
  public Context context() {
    Context context = delegate.context();
    if (!isInContext) {
      isInContext = true;
      context.supply(ClientRequest.class, this::client);
      context.supply(ClientIp.class, () -> client().client());
    }
    return context;
  }

  private ClientRequest client() {
    ClientRequest known = client;
    if (known == null) {
      known = resolve();
      client = known;
    }
    return known;
  }

  private ClientRequest resolve() {
    return policy.resolve(
        Peer.of(delegate.remotePeer().address()),
        delegate.isSecure() ? "https" : "http",
        // In HTTP/2 Helidon puts :authority here.
        delegate.headers().first(HeaderNames.HOST).orElse(null),
        name -> delegate.headers().all(HeaderNames.create(name), List::of));
  }
}
