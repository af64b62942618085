package dev.netinfo.examples;

import dev.netinfo.address.Endpoint;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;

/** A handler of requests. */
record VertxExample(ClientIpPolicy policy) implements Handler<HttpServerRequest> {
  // @start region=example
  @Override
  public void handle(HttpServerRequest request) {
    Endpoint peer = Endpoint.tryParse(request.connection().remoteAddress().hostAddress());
    ClientIp client =
        policy.resolve(peer == null ? null : peer.address(), request.headers()::getAll);
    request.response().end(client.text());
  }
  // @end
}
