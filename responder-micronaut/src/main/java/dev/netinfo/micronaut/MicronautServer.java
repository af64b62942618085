package dev.netinfo.micronaut;

import dev.netinfo.responder.Responder;
import dev.netinfo.responder.Server;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A Micronaut application that routes the responder's paths on Netty's event loops. */
final class MicronautServer implements Server {
  private static final int ANY_PORT = -1;

  private final EmbeddedServer server;

  private MicronautServer(EmbeddedServer server) {
    this.server = server;
  }

  /** The responder's settings are the only ones: Micronaut reads no environment of its own. */
  static MicronautServer start(Responder responder) {
    int port = responder.settings().port();
    ApplicationContext context =
        ApplicationContext.builder()
            .banner(false)
            .deduceEnvironment(false)
            .deduceCloudEnvironment(false)
            .environmentPropertySource(false)
            .properties(
                Map.of(
                    "micronaut.server.port",
                    port == 0 ? ANY_PORT : port,
                    "micronaut.server.netty.max-header-size",
                    HEADER_BYTES,
                    "micronaut.server.date-header",
                    false))
            .singletons(responder)
            .start();
    return new MicronautServer(context.getBean(EmbeddedServer.class).start());
  }

  @Override
  public int port() {
    return server.getPort();
  }

  @Override
  public void stop() {
    CompletableFuture<?> inFlight =
        server
            .getApplicationContext()
            .getBean(GracefulShutdownManager.class)
            .shutdownGracefully()
            .toCompletableFuture();
    inFlight.completeOnTimeout(null, IN_FLIGHT.toMillis(), TimeUnit.MILLISECONDS).join();
    server.stop();
  }
}
