package dev.netinfo.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.contract.Wire;
import io.undertow.Undertow;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A {@code Host} that is none, but which Jetty and Undertow accept. It stays the container's. */
class HostTest {
  @ParameterizedTest
  @CsvSource({
    "a;b, 443, https://a;b/who",
    "a;b:8080, 8080, https://a;b:8080/who",
    "a..b, 443, https://a..b/who",
  })
  void hasTheSchemeThatAProxyReported(String host, int port, String url) throws Exception {
    List<String> expected = List.of("scheme https", "port " + port, "url " + url);
    Server jetty = JettyApplication.server(Map.of(), new HttpConnectionFactory());
    jetty.start();
    Undertow undertow =
        Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(UndertowApplication.handler(Map.of()))
            .build();
    undertow.start();
    try {
      assertEquals(expected, facts(JettyApplication.port(jetty), host));
      assertEquals(expected, facts(UndertowApplication.port(undertow), host));
    } finally {
      jetty.stop();
      undertow.stop();
    }
  }

  private static List<String> facts(int port, String host) {
    String head =
        "GET /who HTTP/1.1\r\nHost: %s\r\nX-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n\r\n"
            .formatted(host);
    try (Wire wire = Wire.to(port)) {
      return wire.send(head)
          .read()
          .body()
          .lines()
          .filter(line -> line.matches("(scheme|port|url) .*"))
          .toList();
    }
  }
}
