package dev.netinfo.servlet;

import java.util.stream.Stream;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;

/** What Jetty does to requests before a filter sees them. */
final class JettyCustomizers {
  private JettyCustomizers() {}

  /** Returns whether this is a Jetty, which lets its classes be seen, and replaces the peer. */
  static boolean replaceThePeer() {
    try {
      ContextHandler context = ContextHandler.getCurrentContextHandler();
      Server server = context == null ? null : context.getServer();
      return server != null
          && Stream.of(server.getConnectors())
              .flatMap(connector -> connector.getConnectionFactories().stream())
              .anyMatch(JettyCustomizers::replaces);
    } catch (LinkageError noJetty) {
      return false;
    }
  }

  private static boolean replaces(ConnectionFactory factory) {
    return factory instanceof HttpConfiguration.ConnectionFactory http
        && http.getHttpConfiguration().getCustomizer(ForwardedRequestCustomizer.class) != null;
  }
}
