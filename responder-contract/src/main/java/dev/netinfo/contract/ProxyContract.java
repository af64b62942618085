package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Behind a real proxy that keeps connections for its next client, each client gets its own
 * response.
 */
interface ProxyContract extends Subject {
  int CLIENTS = 200;

  @Test
  default void givesEachClientOfHaproxyItsOwnResponse(@TempDir Path directory) {
    String configuration =
        """
        defaults
          mode http
          timeout connect 10s
          timeout client 20s
          timeout server 20s
          timeout check 10s
          http-reuse always
        frontend clients
          bind 127.0.0.1:%d
          default_backend responder
        backend responder
          option httpchk
          http-check send meth GET uri /readyz ver HTTP/1.1 hdr Host demo-service.dev
          server responder 127.0.0.1:%d check inter 100ms
        """;
    assertOwnResponses(directory, configuration, "haproxy", "-db", "-f");
  }

  @Test
  default void givesEachClientOfApacheItsOwnResponse(@TempDir Path directory) {
    String configuration =
        """
        ServerRoot /usr/lib/apache2
        ServerName demo-service.dev
        LoadModule mpm_event_module modules/mod_mpm_event.so
        LoadModule authz_core_module modules/mod_authz_core.so
        LoadModule proxy_module modules/mod_proxy.so
        LoadModule proxy_http_module modules/mod_proxy_http.so
        ErrorLog DIRECTORY/error.log
        PidFile DIRECTORY/pid
        DefaultRuntimeDir DIRECTORY
        Mutex file:DIRECTORY
        Listen 127.0.0.1:%d
        ProxyPass / http://127.0.0.1:%d/
        """;
    assertOwnResponses(
        directory,
        configuration.replace("DIRECTORY", directory.toString()),
        "apache2",
        "-DFOREGROUND",
        "-f");
  }

  private void assertOwnResponses(Path directory, String configuration, String... command) {
    Path program = Path.of("/usr/sbin", command[0]);
    boolean isThere = Files.isExecutable(program);
    boolean isNeeded = System.getenv("NETINFO_NEEDS_PROXIES") != null;
    assumeTrue(isThere || isNeeded, () -> program + " is not installed");
    try {
      int port = freePort();
      Path file = directory.resolve("proxy.conf");
      Files.writeString(file, configuration.formatted(port, responder().port()));
      command[0] = program.toString();
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.command().add(file.toString());
      Process proxy =
          builder
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("out").toFile())
              .start();
      try {
        awaitResponse(proxy, port);
        for (int i = 0; i < CLIENTS; i++) {
          hideARequest(port, i);
          assertEquals("ok\n", ask(port, "GET /livez HTTP/1.1\r\nHost: h\r\n\r\n").body());
        }
      } finally {
        proxy.destroy();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a request in the content of another; no other client may get its response. */
  private static void hideARequest(int port, int i) {
    String hidden = "GET /hostname HTTP/1.1\r\nHost: h\r\n\r\n";
    String line = (i % 2 == 0 ? "POST" : "GET") + (i % 3 == 0 ? " /nope" : " /livez");
    String head = line + " HTTP/1.1\r\nHost: h\r\n";
    String expecting = "Expect: 100-continue\r\nContent-Length: " + hidden.length();
    String framed = "Sec-WebSocket-Key1: a\r\nSec-WebSocket-Key2: b";
    ask(port, head + (i % 5 == 0 ? framed + "\r\n\r\n" : expecting + "\r\n\r\n" + hidden));
  }

  private static Response ask(int port, String request) {
    try (Wire wire = Wire.to(port)) {
      Response response = wire.send(request).read();
      return response.status() == 100 ? wire.read() : response;
    }
  }

  private static void awaitResponse(Process proxy, int port) {
    while (proxy.isAlive()) {
      try {
        if (ask(port, "GET /livez HTTP/1.1\r\nHost: h\r\n\r\n").status() == 200) {
          return;
        }
      } catch (UncheckedIOException | AssertionError notYet) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
    throw new AssertionError("the proxy ended");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
