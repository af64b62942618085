package dev.netinfo.servlet;

import dev.netinfo.integration.Listening;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.Map;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.ConnectionFactory;
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
    HttpConfiguration http = new HttpConfiguration();
    if (Container.hasOwnSupport()) {
      http.addCustomizer(new ForwardedRequestCustomizer());
    }
    Server server = server(Container.initParameters(), new HttpConnectionFactory(http));
    try {
      server.start();
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
    Listening.on(port(server));
  }

  /** Returns a server that will listen at a free port. */
  static Server server(Map<String, String> initParameters, ConnectionFactory... protocols) {
    Server server = new Server();
    server.addConnector(new ServerConnector(server, protocols));
    server.setRequestLog(
        new CustomRequestLog(System.out::println, "%{netinfo.client}attr \"%r\" %s"));
    server.setHandler(application("/", initParameters));
    return server;
  }

  static int port(Server server) {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  /** Returns the application under a context path. */
  static ServletContextHandler application(String path, Map<String, String> initParameters) {
    ServletContextHandler context = new ServletContextHandler(path);
    if (Container.hasFilter()) {
      NetinfoFilter filter = Container.filter();
      FilterHolder holder =
          filter == null ? new FilterHolder(NetinfoFilter.class) : new FilterHolder(filter);
      holder.setInitParameters(initParameters);
      holder.setAsyncSupported(true);
      context.addFilter(holder, "/*", EnumSet.allOf(DispatcherType.class));
    }
    ServletHolder servlet = new ServletHolder("demo", DemoServlet.class);
    servlet.setAsyncSupported(true);
    context.addServlet(servlet, "/");
    ErrorPageErrorHandler errors = new ErrorPageErrorHandler();
    errors.addErrorPage(500, "/who");
    context.setErrorHandler(errors);
    return context;
  }
}
