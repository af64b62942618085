package dev.netinfo.examples;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.Peer;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/** A handler of requests. */
record VertxExample(ClientIpPolicy policy) implements Handler<HttpServerRequest> {
  // @start region=example
  @Override
  public void handle(HttpServerRequest request) {
    IpAddress peer = Peer.of(request.connection().remoteAddress().hostAddress());
    ClientIp client = policy.resolve(peer, request.headers()::getAll);
    request.response().end(client.text());
  }
  // @end
}
