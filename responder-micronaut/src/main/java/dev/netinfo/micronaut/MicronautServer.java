package dev.netinfo.micronaut;

import dev.netinfo.responder.Responder;
import dev.netinfo.responder.Server;
import io.micronaut.context.DefaultApplicationContextBuilder;
import io.micronaut.context.env.EnvironmentNamesDeducer;
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

  static MicronautServer start(Responder responder) {
    int port = responder.settings().port();
    Map<String, Object> properties =
        Map.of(
            "micronaut.server.port",
            port == 0 ? ANY_PORT : port,
            "micronaut.server.netty.max-header-size",
            HEADER_BYTES);
    return new MicronautServer(
        new Application()
            .banner(false)
            .deduceEnvironment(false)
            .enableDefaultPropertySources(false)
            .properties(properties)
            .singletons(responder)
            .start()
            .getBean(EmbeddedServer.class)
            .start());
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

  /**
   * The responder's settings are the only ones. No property comes from the environment or a file,
   * and there is no environment of Micronaut's: deduced or not, it would find {@code k8s} by a
   * variable that every pod has, and say so on stderr.
   */
  private static final class Application extends DefaultApplicationContextBuilder {
    @Override
    public EnvironmentNamesDeducer getEnvironmentNamesDeducer() {
      return EnvironmentNamesDeducer.NONE;
    }
  }
}
