package dev.netinfo.examples;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.Peer;

/** An {@code HttpService}. */
final class ArmeriaExample implements HttpService {
  private final ClientIpPolicy policy;

  ArmeriaExample(ClientIpPolicy policy) {
    this.policy = policy;
  }

  // @start region=example
  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
    IpAddress peer = Peer.of(context.remoteAddress());
    ClientIp client = policy.resolve(peer, request.headers()::getAll);
    return HttpResponse.of(client.text());
  }
  // @end
}
