package dev.netinfo.examples;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.Peer;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** A handler for the routing. */
record HelidonExample(ClientIpPolicy policy) implements Handler {
  // @start region=example
  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    IpAddress peer = Peer.of(request.remotePeer().address());
    ClientIp client =
        policy.resolve(peer, name -> request.headers().all(HeaderNames.create(name), List::of));
    response.send(client.text());
  }
  // @end
}
