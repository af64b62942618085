package dev.netinfo.examples;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.Peer;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** A handler for {@code RouterFunctions}. */
record SpringWebFluxExample(ClientIpPolicy policy) {
  // @start region=example
  Mono<ServerResponse> clientIp(ServerRequest request) {
    IpAddress peer = Peer.of(request.remoteAddress().orElse(null));
    ClientIp client = policy.resolve(peer, request.headers()::header);
    return ServerResponse.ok().bodyValue(client.text());
  }
  // @end
}
