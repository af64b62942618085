package dev.netinfo.servlet;

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
          && server.getContainedBeans(HttpConfiguration.ConnectionFactory.class).stream()
              .map(HttpConfiguration.ConnectionFactory::getHttpConfiguration)
              .anyMatch(http -> http.getCustomizer(ForwardedRequestCustomizer.class) != null);
    } catch (LinkageError noJetty) {
      return false;
    }
  }
}
