package dev.netinfo.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.contract.Response;
import dev.netinfo.contract.Wire;
import dev.netinfo.request.ClientRequestPolicy;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.Serial;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.AbstractAccessLogValve;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter's init parameters, in Tomcat. */
class NetinfoFilterTest {
  @TempDir Path directory;
  private Tomcat tomcat = new Tomcat();

  private final Logger logger = Logger.getLogger(NetinfoFilter.class.getName());
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final Handler log =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          complaints.add(line.getMessage());
          if (line.getThrown() != null) {
            failures.add(line.getThrown());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(log);
  }

  private Context start(Map<String, String> initParameters) throws IOException, LifecycleException {
    tomcat = TomcatApplication.tomcat(directory);
    Context context = TomcatApplication.add(tomcat, initParameters);
    tomcat.start();
    return context;
  }

  @AfterEach
  void stop() throws LifecycleException {
    logger.removeHandler(log);
    tomcat.stop();
    tomcat.destroy();
  }

  @Test
  void hidesTheForwardingHeaders() throws Exception {
    start(Map.of("hide-forwarding-headers", "true", "client-ip-header", "X-Real-IP"));
    assertEquals(
        "cookie,host\nnull[]-1-1null",
        ask("""
        GET /headers HTTP/1.1
        Host: h
        cookie: a=b
        X-FORWARDED-FOR: 203.0.113.9
        forwarded: for=_a
        x-forwarded-port: 443
        x-forwarded-date: Sun, 06 Nov 1994 08:49:37 GMT
        X-FORWARDED-X: 1
        x-real-ip: 10.0.0.9\
        """)
            .body());
  }

  @Test
  void servesUnderThePrefixOfAProxy() throws Exception {
    start(Map.of("forwarded-prefix", "true"));
    String byAProxy = "Host: app.example.org\nX-Forwarded-For: 203.0.113.9";
    assertTrue(
        ask("GET /who HTTP/1.1\nX-Forwarded-Prefix: /shop\n" + byAProxy)
            .body()
            .contains("url http://app.example.org/shop/who\n"));
    assertTrue(
        ask("GET /who HTTP/1.1\n" + byAProxy).body().contains("url http://app.example.org/who\n"));
  }

  @Test
  void tellsTheAccessLogWhoAskedForWhat() throws Exception {
    tomcat = TomcatApplication.tomcat(directory);
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    AbstractAccessLogValve valve =
        new AbstractAccessLogValve() {
          @Override
          protected void log(CharArrayWriter line) {
            lines.add(line.toString());
          }
        };
    valve.setPattern("%a %h %v %p");
    valve.setRequestAttributesEnabled(true);
    tomcat.getHost().getPipeline().addValve(valve);
    TomcatApplication.add(tomcat, Map.of());
    tomcat.start();
    ask(
        """
        GET /who HTTP/1.1
        Host: internal
        X-Forwarded-For: 203.0.113.9
        X-Forwarded-Proto: https
        X-Forwarded-Host: app.example.org\
        """);
    assertEquals("203.0.113.9 203.0.113.9 app.example.org 443", lines.poll(20, TimeUnit.SECONDS));
  }

  /** RFC 9112 section 3.2: HTTP/1.0 needs no Host; the container's own name is used. */
  @Test
  void servesARequestWithoutHost() throws Exception {
    start(Map.of());
    String answer = ask("GET /who HTTP/1.0\nX-Forwarded-Proto: https").body();
    int port = tomcat.getConnector().getLocalPort();
    assertTrue(answer.contains("url http://"), answer);
    assertTrue(answer.contains(":" + port + "/who\n"), answer);
  }

  /** Tomcat reports such a peer as 127.0.0.1 without a port; it was not replaced. */
  @Test
  void servesAUnixDomainSocket() throws Exception {
    tomcat = TomcatApplication.tomcat(directory);
    Path path = directory.resolve("socket");
    tomcat.getConnector().setProperty("unixDomainSocketPath", path.toString());
    TomcatApplication.add(tomcat, Map.of());
    tomcat.start();
    try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      String request = "GET /who HTTP/1.0\r\nHost: h\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n";
      channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
      String answer =
          new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII);
      assertTrue(answer.contains("clientIp 203.0.113.9"), answer);
    }
    assertEquals(List.of(), complaints);
  }

  /** A container prints the message of the failure, and that of its cause. */
  @Test
  void refusesToStartWithAFlagThatIsNoneAndQuotesItOnce() throws Exception {
    Throwable failure = refused(Map.of("hide-forwarding-headers", "yes"));
    assertEquals(
        "hide-forwarding-headers: \"yes\" is not a flag; write true or false",
        failure.getMessage());
    assertNull(failure.getCause());
  }

  @Test
  void namesEverySettingToWhomWroteAnother() throws Exception {
    String message = String.valueOf(refused(Map.of("hide-headers", "true")).getMessage());
    assertTrue(message.startsWith("\"hide-headers\" is not a setting; "), message);
    assertTrue(message.endsWith(", forwarded-prefix, hide-forwarding-headers"), message);
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without such a check may do
  void refusesNoPolicyAtStart() {
    ClientRequestPolicy none = null;
    assertThrows(NullPointerException.class, () -> new NetinfoFilter(none, false));
  }

  private Throwable refused(Map<String, String> initParameters) throws Exception {
    Logger root = Logger.getLogger("");
    root.addHandler(log);
    try {
      assertFalse(start(initParameters).getState().isAvailable());
    } finally {
      root.removeHandler(log);
    }
    return failures.getFirst();
  }

  /** A policy that reads no header hides the others all the same. */
  @Test
  void hidesTheForwardingHeadersFromAPolicyThatReadsNone() throws Exception {
    tomcat = TomcatApplication.tomcat(directory);
    ClientRequestPolicy policy = ClientRequestPolicy.of(ClientIpPolicy.peerOnly());
    TomcatApplication.add(TomcatApplication.add(tomcat, null), new NetinfoFilter(policy, true));
    tomcat.start();
    assertEquals(
        "host\nnull[]-1-1null",
        ask("GET /headers HTTP/1.1\nHost: h\nX-Forwarded-For: 203.0.113.9\nForwarded: for=_a")
            .body());
  }

  /** A filter before it may replace the request by one that is not of HTTP. */
  @Test
  void passesOnWhatIsNotOfHttp() throws Exception {
    tomcat = TomcatApplication.tomcat(directory);
    Context context = TomcatApplication.add(tomcat, Map.of());
    TomcatApplication.add(
        context,
        (request, response, chain) -> chain.doFilter(new ServletRequestWrapper(request), response));
    Tomcat.addServlet(context, "plain", new PlainServlet()).addMapping("/plain");
    tomcat.start();
    Response response = ask("GET /plain HTTP/1.1\nHost: h\nX-Forwarded-For: 203.0.113.9");
    assertEquals("127.0.0.1", response.body());
  }

  private static final class PlainServlet extends GenericServlet {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public void service(ServletRequest request, ServletResponse response) throws IOException {
      response.getWriter().print(request.getRemoteAddr());
    }
  }

  private Response ask(String head) {
    try (Wire wire = Wire.to(tomcat.getConnector().getLocalPort())) {
      return wire.send((head + "\n\n").replace("\n", "\r\n")).read();
    }
  }
}
