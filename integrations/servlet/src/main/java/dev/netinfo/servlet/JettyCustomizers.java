package dev.netinfo.servlet;

import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;

/** What Jetty does to requests before a filter sees them. */
final class JettyCustomizers {
  private JettyCustomizers() {}

  /** Returns whether this is a Jetty, which lets its classes be seen, and replaces the peer. */
  static boolean replaceThePeer() {
    try {
      ContextHandler context = ContextHandler.getCurrentContextHandler();
      return context != null && replaceThePeer(context.getServer());
    } catch (LinkageError noJetty) {
      return false;
    }
  }

  private static boolean replaceThePeer(@Nullable Server server) {
    if (server != null) {
      for (Connector connector : server.getConnectors()) {
        if (connector.getConnectionFactories().stream().anyMatch(JettyCustomizers::replaces)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean replaces(ConnectionFactory factory) {
    return factory instanceof HttpConfiguration.ConnectionFactory http
        && http.getHttpConfiguration().getCustomizer(ForwardedRequestCustomizer.class) != null;
  }
}
