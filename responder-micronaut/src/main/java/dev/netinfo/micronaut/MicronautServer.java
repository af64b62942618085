package dev.netinfo.micronaut;

import dev.netinfo.responder.Responder;
import dev.netinfo.responder.Server;
import io.micronaut.context.DefaultApplicationContextBuilder;
import io.micronaut.context.env.EnvironmentNamesDeducer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** A Micronaut application on Netty's event loops. */
record MicronautServer(EmbeddedServer server) implements Server {

  static MicronautServer start(Responder responder) {
    int port = responder.settings().port();
    return new MicronautServer(
        new Application()
            .banner(false)
            .enableDefaultPropertySources(false)
            .properties(
                Map.of(
                    "micronaut.server.port",
                    port == 0 ? -1 : port,
                    "micronaut.lifecycle.graceful-shutdown.enabled",
                    true,
                    "micronaut.lifecycle.graceful-shutdown.grace-period",
                    IN_FLIGHT,
                    "micronaut.server.date-header",
                    false,
                    "micronaut.server.netty.compression-threshold",
                    -1,
                    "micronaut.server.netty.request-decompression-enabled",
                    false,
                    // Else every request with Origin to localhost is forbidden.
                    "micronaut.server.cors.localhost-pass-through",
                    true,
                    "micronaut.server.idle-timeout",
                    responder.settings().idle(),
                    "micronaut.server.netty.max-initial-line-length",
                    LINE_BYTES,
                    "micronaut.server.netty.max-header-size",
                    HEADER_BYTES))
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
    server.getApplicationContext().stop();
  }

  /**
   * Reads no property from the environment or a file, and has no Micronaut environment. Even with
   * deduction off, Micronaut would find {@code k8s} by a variable that every pod has, and log it.
   */
  private static final class Application extends DefaultApplicationContextBuilder {
    @Override
    public EnvironmentNamesDeducer getEnvironmentNamesDeducer() {
      return EnvironmentNamesDeducer.NONE;
    }
  }
}
