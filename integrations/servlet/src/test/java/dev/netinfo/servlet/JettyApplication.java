package dev.netinfo.servlet;

import dev.netinfo.integration.Listening;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The application in Jetty. */
final class JettyApplication {
  private JettyApplication() {}

  public static void main(String[] arguments) throws Exception {
    Server server = new Server();
    HttpConfiguration http = new HttpConfiguration();
    if (Container.hasOwnSupport()) {
      http.addCustomizer(new ForwardedRequestCustomizer());
    }
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    server.addConnector(connector);
    server.setRequestLog(
        new CustomRequestLog(System.out::println, "%{netinfo.client}attr \"%r\" %s"));
    server.setHandler(application());
    try {
      server.start();
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
    Listening.on(connector.getLocalPort());
  }

  private static ServletContextHandler application() {
    ServletContextHandler context = new ServletContextHandler("/");
    if (Container.hasFilter()) {
      NetinfoFilter filter = Container.filter();
      FilterHolder holder =
          filter == null ? new FilterHolder(NetinfoFilter.class) : new FilterHolder(filter);
      holder.setInitParameters(Container.initParameters());
      holder.setAsyncSupported(true);
      context.addFilter(holder, "/*", EnumSet.allOf(DispatcherType.class));
    }
    ServletHolder servlet = new ServletHolder(DemoServlet.class);
    servlet.setAsyncSupported(true);
    context.addServlet(servlet, "/");
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.addErrorPage(500, "/who");
    context.setErrorHandler(errors);
    return context;
  }
}
