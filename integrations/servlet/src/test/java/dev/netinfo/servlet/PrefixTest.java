package dev.netinfo.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.contract.Response;
import dev.netinfo.contract.Wire;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.ee11.servlet.FilterMapping;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The prefix of a proxy in the containers that wrap the request of a later dispatch. */
class PrefixTest {
  @TempDir Path directory;

  private static final Map<String, String> SETTINGS = Map.of("forwarded-prefix", "true");

  private static final String[] BY_A_PROXY = {
    "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Prefix: /shop"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/path",
        "/forward?to=/path",
        "/forward?to=/forward%3Fto=/path",
        "/async?to=/path",
        "/async/wrapped?to=/path"
      })
  void isThereOnceInEveryDispatch(String target) throws Exception {
    assertEquals("/shop /shop/path", inJetty(target).body());
    assertEquals("/shop /shop/path", inTomcat(target).body());
  }

  @Test
  void isThereOnceInANamedDispatch() throws Exception {
    assertEquals("/shop /shop/named", inJetty("/named").body());
    assertEquals("/shop /shop/named", inTomcat("/named").body());
  }

  @Test
  void isInRedirectsIfItIsAllThatAProxyReported() throws Exception {
    String target = "/relative/here?to=there";
    String location = "http://demo-service.dev/shop/relative/there";
    assertEquals(location, inJetty(target).header("Location"));
    assertEquals(location, inTomcat(target).header("Location"));
  }

  @ParameterizedTest
  @CsvSource({
    "/forward/redirect?to=there, /shop/forward/there",
    "/forward?to=/relative/here%3Fto=, /shop/forward?to=/relative/here%3Fto=",
    "/async?to=/relative/here%3Fto=there, /shop/there",
    "/async/wrapped?to=/relative/here%3Fto=there, /shop/async/there"
  })
  void isInRedirectsOfEveryDispatchOnce(String target, String location) throws Exception {
    assertEquals("http://demo-service.dev" + location, inJetty(target).header("Location"));
    assertEquals("http://demo-service.dev" + location, inTomcat(target).header("Location"));
  }

  /** As in Jetty 12.1.10, where the context path of a forward was that of the wrapped request. */
  @Test
  void isThereOnceWhereAForwardKeepsTheContextPath() throws Exception {
    Server server = JettyApplication.server(SETTINGS, new HttpConnectionFactory());
    ServletContextHandler context = (ServletContextHandler) server.getHandler();
    context.addFilter(
        (request, response, chain) ->
            chain.doFilter(
                new HttpServletRequestWrapper((HttpServletRequest) request) {
                  @Override
                  public String getContextPath() {
                    return "/shop";
                  }
                },
                response),
        "/*",
        EnumSet.of(DispatcherType.FORWARD));
    FilterMapping[] filters = context.getServletHandler().getFilterMappings();
    context.getServletHandler().setFilterMappings(new FilterMapping[] {filters[1], filters[0]});
    assertEquals("/shop /shop/path", inJetty(server, "/forward?to=/path").body());
  }

  /** Jetty hands the other application the path with the prefix, in an attribute. */
  @Test
  void isInRedirectsOfAnotherApplicationOnce() throws Exception {
    String target = "/forward?context=/other&to=/relative/here%3Fto=there";
    Server server = JettyApplication.server(SETTINGS, new HttpConnectionFactory());
    ServletContextHandler own = (ServletContextHandler) server.getHandler();
    ServletContextHandler other = JettyApplication.application("/other", SETTINGS);
    own.setCrossContextDispatchSupported(true);
    other.setCrossContextDispatchSupported(true);
    server.setHandler(new ContextHandlerCollection(own, other));
    String location = "http://demo-service.dev/shop/there";
    assertEquals(location, inJetty(server, target).header("Location"));
    assertEquals(location, inTomcatOfTwo(target).header("Location"));
  }

  /** What is included sees the path of the request, and the other application's context. */
  @Test
  void isThereOnceInWhatAnotherApplicationIncludes() throws Exception {
    assertEquals("/shop /shop/include", inTomcatOfTwo("/include?context=/other&to=/path").body());
  }

  private static Response inJetty(String target) throws Exception {
    return inJetty(JettyApplication.server(SETTINGS, new HttpConnectionFactory()), target);
  }

  private static Response inJetty(Server server, String target) throws Exception {
    server.start();
    try {
      return ask(JettyApplication.port(server), target);
    } finally {
      server.stop();
    }
  }

  private Response inTomcat(String target) throws Exception {
    Tomcat tomcat = TomcatApplication.tomcat(directory);
    TomcatApplication.add(tomcat, SETTINGS);
    return inTomcat(tomcat, target);
  }

  private Response inTomcatOfTwo(String target) throws Exception {
    Tomcat tomcat = TomcatApplication.tomcat(directory);
    TomcatApplication.add(tomcat, SETTINGS).setCrossContext(true);
    TomcatApplication.add(tomcat, "/other", SETTINGS);
    return inTomcat(tomcat, target);
  }

  private static Response inTomcat(Tomcat tomcat, String target) throws Exception {
    tomcat.start();
    try {
      return ask(tomcat.getConnector().getLocalPort(), target);
    } finally {
      tomcat.stop();
      tomcat.destroy();
    }
  }

  private static Response ask(int port, String target) {
    try (Wire wire = Wire.to(port)) {
      return wire.request("GET " + target, BY_A_PROXY).read();
    }
  }
}
