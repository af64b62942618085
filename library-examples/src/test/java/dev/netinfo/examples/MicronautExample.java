package dev.netinfo.examples;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.Peer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** A controller; the policy is a bean. */
@Controller
final class MicronautExample {
  private final ClientIpPolicy policy;

  MicronautExample(ClientIpPolicy policy) {
    this.policy = policy;
  }

  // @start region=example
  @Get(produces = MediaType.TEXT_PLAIN)
  String clientIp(HttpRequest<?> request) {
    IpAddress peer = Peer.of(request.getRemoteAddress());
    ClientIp client = policy.resolve(peer, request.getHeaders()::getAll);
    return client.text();
  }
  // @end
}
