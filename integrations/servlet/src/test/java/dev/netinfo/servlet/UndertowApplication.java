package dev.netinfo.servlet;

import dev.netinfo.integration.Listening;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.ProxyPeerAddressHandler;
import io.undertow.server.handlers.accesslog.AccessLogHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.api.FilterInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;
import java.util.Map;

/** The application in Undertow. */
final class UndertowApplication {
  private UndertowApplication() {}

  public static void main(String[] arguments) {
    try {
      Undertow server =
          Undertow.builder()
              .addHttpListener(0, "::")
              .setHandler(handler(Container.initParameters()))
              .build();
      server.start();
      Listening.on(port(server));
    } catch (ServletException | RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  static int port(Undertow server) {
    return ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
  }

  static HttpHandler handler(Map<String, String> initParameters) throws ServletException {
    DeploymentManager manager =
        Servlets.defaultContainer().addDeployment(deployment(initParameters));
    manager.deploy();
    HttpHandler logged =
        new AccessLogHandler(
            manager.start(),
            System.out::println,
            "%{r,netinfo.client} \"%r\" %s",
            UndertowApplication.class.getClassLoader());
    return Container.hasOwnSupport() ? new ProxyPeerAddressHandler(logged) : logged;
  }

  private static DeploymentInfo deployment(Map<String, String> initParameters) {
    DeploymentInfo deployment =
        Servlets.deployment()
            .setClassLoader(UndertowApplication.class.getClassLoader())
            .setContextPath("/")
            .setDeploymentName("demo")
            .setEagerFilterInit(true)
            .addErrorPage(Servlets.errorPage("/who", 500))
            .addServlet(
                Servlets.servlet("demo", DemoServlet.class)
                    .setAsyncSupported(true)
                    .addMapping("/"));
    if (Container.hasFilter()) {
      deployment.addFilter(filter(initParameters).setAsyncSupported(true));
      for (DispatcherType type : DispatcherType.values()) {
        deployment.addFilterUrlMapping("netinfo", "/*", type);
      }
    }
    return deployment;
  }

  private static FilterInfo filter(Map<String, String> initParameters) {
    NetinfoFilter filter = Container.filter();
    if (filter != null) {
      return Servlets.filter(
          "netinfo", NetinfoFilter.class, new ImmediateInstanceFactory<>(filter));
    }
    FilterInfo info = Servlets.filter("netinfo", NetinfoFilter.class);
    initParameters.forEach(info::addInitParam);
    return info;
  }
}
