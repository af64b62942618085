package dev.netinfo.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A handler for a context of {@code HttpServer}. */
record JdkHttpServerExample(ClientIpPolicy policy) implements HttpHandler {
  // @start region=example
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    IpAddress peer = Peer.of(exchange.getRemoteAddress());
    ClientIp client = policy.resolve(peer, exchange.getRequestHeaders()::get);
    byte[] body = client.text().getBytes(StandardCharsets.US_ASCII);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
  // @end
}
