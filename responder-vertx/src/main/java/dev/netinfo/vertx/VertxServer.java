package dev.netinfo.vertx;

import dev.netinfo.netty.ConnectionLimit;
import dev.netinfo.responder.Responder;
import dev.netinfo.responder.Server;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A Vert.x instance with one verticle for each core, all on one port. */
final class VertxServer {
  private VertxServer() {}

  static Server start(Responder responder) {
    // With WebSockets on, Vert.x itself would answer an unknown HTTP version.
    System.setProperty("vertx.disableWebsockets", "true");
    // Prepared headers are written as bytes, which Vert.x remembers.
    System.setProperty("vertx.cacheImmutableHttpResponseHeaders", "true");
    // The responder reads no file, and the root file system of its container is read-only.
    FileSystemOptions noFiles =
        new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false);
    ConnectionLimit connections = new ConnectionLimit(responder.settings().maxConnections());
    int cores = Runtime.getRuntime().availableProcessors();
    Vertx vertx =
        Vertx.builder()
            .with(new VertxOptions().setFileSystemOptions(noFiles).setEventLoopPoolSize(cores))
            .withTransport(LimitedTransport.of(connections))
            .build();
    List<HttpServer> servers = new CopyOnWriteArrayList<>();
    vertx
        .deployVerticle(
            () -> new ResponderVerticle(responder, servers),
            new DeploymentOptions().setInstances(cores))
        .onFailure(cannotListen -> vertx.close())
        .await();
    return new Server(servers.getFirst().actualPort(), () -> stop(vertx, connections));
  }

  private static void stop(Vertx vertx, ConnectionLimit connections) {
    connections.drain();
    vertx.close().await();
  }
}
