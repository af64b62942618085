package dev.netinfo.micronaut;

import static java.util.Map.entry;

import dev.netinfo.netty.ConnectionLimit;
import dev.netinfo.responder.Responder;
import dev.netinfo.responder.Server;
import dev.netinfo.responder.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.DefaultApplicationContextBuilder;
import io.micronaut.context.env.EnvironmentNamesDeducer;
import io.micronaut.http.server.netty.NettyEmbeddedServer;
import java.util.Map;

/** A Micronaut application on Netty's event loops. */
final class MicronautServer {
  private MicronautServer() {}

  static Server start(Responder responder) {
    ApplicationContext context =
        new Application()
            .banner(false)
            .enableDefaultPropertySources(false)
            .properties(properties(responder.settings()))
            .singletons(responder)
            .start();
    NettyEmbeddedServer server = context.getBean(NettyEmbeddedServer.class);
    ConnectionLimit connections = new ConnectionLimit(responder.settings().maxConnections());
    server.register(new LimitedListener(connections));
    return new Server(server.start().getPort(), () -> stop(context, connections));
  }

  private static void stop(ApplicationContext context, ConnectionLimit connections) {
    connections.drain();
    context.stop();
  }

  private static Map<String, Object> properties(Settings settings) {
    return Map.ofEntries(
        entry("micronaut.server.port", settings.port() == 0 ? -1 : settings.port()),
        entry("micronaut.server.idle-timeout", settings.idle()),
        entry("micronaut.server.date-header", false),
        // Else every request with Origin to localhost is forbidden.
        entry("micronaut.server.cors.localhost-pass-through", true),
        entry("micronaut.server.netty.max-initial-line-length", Server.LINE_BYTES),
        entry("micronaut.server.netty.max-header-size", Server.HEADER_BYTES),
        entry("micronaut.server.netty.compression-threshold", -1),
        entry("micronaut.server.netty.request-decompression-enabled", false));
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
