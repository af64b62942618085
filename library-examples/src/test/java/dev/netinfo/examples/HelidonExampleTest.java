package dev.netinfo.examples;

import dev.netinfo.client.ClientIpPolicy;
import io.helidon.webserver.WebServer;

class HelidonExampleTest extends ClientIpSpecification {
  @Override
  RunningServer start(ClientIpPolicy policy) {
    WebServer server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .shutdownHook(false)
            .routing(routing -> routing.get("/", new HelidonExample(policy)))
            .build()
            .start();
    return new RunningServer(server.port(), server::stop);
  }
}
