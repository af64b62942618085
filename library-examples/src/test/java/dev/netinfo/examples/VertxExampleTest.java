package dev.netinfo.examples;

import dev.netinfo.client.ClientIpPolicy;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;

class VertxExampleTest extends ClientIpSpecification {
  @Override
  RunningServer start(ClientIpPolicy policy) {
    Vertx vertx = Vertx.vertx();
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(new VertxExample(policy))
            .listen(0, "127.0.0.1")
            .await();
    return new RunningServer(server.actualPort(), () -> vertx.close().await());
  }
}
