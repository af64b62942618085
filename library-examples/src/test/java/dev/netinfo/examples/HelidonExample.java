package dev.netinfo.examples;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetSocketAddress;
import java.util.List;

/** A handler for the routing. */
record HelidonExample(ClientIpPolicy policy) implements Handler {
  // @start region=example
  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    InetSocketAddress socket = (InetSocketAddress) request.remotePeer().address();
    ClientIp client =
        policy.resolve(
            IpAddress.of(socket.getAddress()),
            name -> request.headers().all(HeaderNames.create(name), List::of));
    response.send(client.text());
  }
  // @end
}
