package dev.netinfo.examples;

import dev.netinfo.client.ClientIpPolicy;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class SpringWebFluxExampleTest extends ClientIpSpecification {
  @Override
  RunningServer start(ClientIpPolicy policy) {
    HttpHandler handler =
        RouterFunctions.toHttpHandler(
            RouterFunctions.route().GET("/", new SpringWebFluxExample(policy)::clientIp).build());
    DisposableServer server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(new ReactorHttpHandlerAdapter(handler))
            .bindNow();
    return new RunningServer(server.port(), server::disposeNow);
  }
}
