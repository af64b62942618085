package dev.netinfo.servlet;

import java.util.stream.Stream;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;

/** Finds out whether Jetty changes requests before a filter sees them. */
final class JettyCustomizers {
  private JettyCustomizers() {}

  /**
   * Returns whether the filter runs in a Jetty that replaces the peer. If Jetty hides its classes
   * from the application, nobody can know, and it returns false.
   */
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
