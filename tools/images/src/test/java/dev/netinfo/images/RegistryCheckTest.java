package dev.netinfo.images;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryCheckTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @Test
  void saysThatNothingListens() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, LOOPBACK)) {
      port = closed.getLocalPort();
    }
    assertRefused(port, "nothing listens there");
  }

  @Test
  void saysThatNobodyTakesAConnection() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, LOOPBACK)) {
      fill(full, waiting);
      assertRefused(full.getLocalPort(), "no connection within 1 s");
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  /** The kernel takes some connections beyond the queue's length, and then drops what comes. */
  private static void fill(ServerSocket server, List<Socket> waiting) throws IOException {
    try {
      while (true) {
        Socket socket = new Socket();
        waiting.add(socket);
        socket.connect(server.getLocalSocketAddress(), 100);
      }
    } catch (SocketTimeoutException full) {
      // So it is.
    }
  }

  @Test
  void saysThatNoAnswerComes() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, LOOPBACK)) {
      assertRefused(silent.getLocalPort(), "no answer within 1 s");
    }
  }

  @Test
  void saysThatTheNameDoesNotResolve() {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> check("registry.invalid/demo").run());
    assertEquals(
        "--push registry.invalid/demo: GET https://registry.invalid/v2/: the name does not resolve;"
            + " write the HOST[:PORT]/PATH of a registry that is running",
        refused.getMessage());
  }

  @Test
  void saysThatAnotherServerIsNoRegistry() throws IOException {
    HttpServer server = answering(404);
    try {
      assertRefused(server.getAddress().getPort(), "status 404, which no registry answers");
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 401, 503})
  void leavesEveryOtherAnswerToThePush(int status) throws IOException {
    HttpServer server = answering(status);
    try {
      int port = server.getAddress().getPort();
      assertDoesNotThrow(() -> check("127.0.0.1:" + port + "/demo").run());
    } finally {
      server.stop(0);
    }
  }

  private static HttpServer answering(int status) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static void assertRefused(int port, String reason) {
    String target = "127.0.0.1:" + port + "/demo";
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> check(target).run());
    assertEquals(
        "--push %s: GET http://127.0.0.1:%d/v2/: %s; write the HOST[:PORT]/PATH of a registry that is running"
            .formatted(target, port, reason),
        refused.getMessage());
  }

  private static RegistryCheck check(String target) {
    return new RegistryCheck(new PushTarget(target), PATIENCE);
  }
}
