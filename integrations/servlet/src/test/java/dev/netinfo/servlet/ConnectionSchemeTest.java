package dev.netinfo.servlet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.contract.Wire;
import dev.netinfo.integration.SelfSignedKey;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scheme of a client that connects itself is that of its connection. */
class ConnectionSchemeTest {
  private static final String PASSWORD = "changeit";
  private static final String REQUEST = "GET /who HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";

  @TempDir Path directory;

  /** In HTTP/2 a request has a scheme, which anybody can choose. */
  @Test
  void isNotTheSchemeThatAStrangerOfHttp2Chose() throws Exception {
    Undertow server =
        Undertow.builder()
            .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
            .addHttpListener(0, "127.0.0.1")
            .setHandler(UndertowApplication.handler(Map.of()))
            .build();
    server.start();
    String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    String settings = "\0\0\0\u0004\0\0\0\0\0";
    String getByHttps = "\u0082\u0087\u0004\u0004/who"; // RFC 7541, appendix A
    String headers = "\0\0\u000b\u0001\u0005\0\0\0\u0001" + getByHttps + "A\u0001h";
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), UndertowApplication.port(server))) {
      assertSees("url http://h/who\n", socket, preface + settings + headers);
    } finally {
      server.stop();
    }
  }

  /** For a server behind something that ends TLS and says so by no header. */
  @Test
  void isWhatTheConnectorOfTomcatIsConfiguredToSay() throws Exception {
    Tomcat tomcat = TomcatApplication.tomcat(directory);
    tomcat.getConnector().setSecure(true);
    tomcat.getConnector().setScheme("https");
    TomcatApplication.add(tomcat, Map.of());
    tomcat.start();
    try (Wire wire = Wire.to(tomcat.getConnector().getLocalPort())) {
      String body = wire.send(REQUEST).read().body();
      assertTrue(body.contains("url https://h/who\n"), body);
    } finally {
      tomcat.stop();
      tomcat.destroy();
    }
  }

  @Test
  void isHttpsOverTls() throws Exception {
    Path keys = directory.resolve("keys");
    SelfSignedKey.write(keys, PASSWORD);
    Undertow undertow =
        Undertow.builder()
            .addHttpsListener(0, "127.0.0.1", context(keys))
            .setHandler(UndertowApplication.handler(Map.of()))
            .build();
    undertow.start();
    Server jetty = jetty(keys);
    jetty.start();
    Tomcat tomcat = tomcat(keys);
    tomcat.start();
    try {
      assertSecure(UndertowApplication.port(undertow), keys);
      assertSecure(JettyApplication.port(jetty), keys);
      assertSecure(tomcat.getConnector().getLocalPort(), keys);
    } finally {
      undertow.stop();
      jetty.stop();
      tomcat.stop();
      tomcat.destroy();
    }
  }

  private static Server jetty(Path keys) {
    SslContextFactory.Server ssl = new SslContextFactory.Server();
    ssl.setKeyStorePath(keys.toString());
    ssl.setKeyStorePassword(PASSWORD);
    HttpConfiguration http = new HttpConfiguration();
    http.addCustomizer(new SecureRequestCustomizer(false));
    return JettyApplication.server(
        Map.of(), new SslConnectionFactory(ssl, "http/1.1"), new HttpConnectionFactory(http));
  }

  private Tomcat tomcat(Path keys) throws Exception {
    Tomcat tomcat = TomcatApplication.tomcat(directory);
    SSLHostConfig host = new SSLHostConfig();
    SSLHostConfigCertificate certificate =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
    certificate.setCertificateKeystoreFile(keys.toString());
    certificate.setCertificateKeystorePassword(PASSWORD);
    host.addCertificate(certificate);
    tomcat.getConnector().setProperty("SSLEnabled", "true");
    tomcat.getConnector().setSecure(true);
    tomcat.getConnector().setScheme("https");
    tomcat.getConnector().addSslHostConfig(host);
    TomcatApplication.add(tomcat, Map.of());
    return tomcat;
  }

  private static void assertSecure(int port, Path keys) throws Exception {
    try (Socket socket =
        context(keys).getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
      assertSees("url https://h/who\n", socket, REQUEST);
    }
  }

  private static void assertSees(String expected, Socket socket, String request) throws Exception {
    socket.setSoTimeout(20_000);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    InputStream stream = socket.getInputStream();
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf(expected) < 0) {
      int next = stream.read();
      assertTrue(next >= 0, () -> "not " + expected + " but " + answer);
      answer.append((char) next);
    }
  }

  private static SSLContext context(Path keys) throws Exception {
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(store, PASSWORD.toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }
}
