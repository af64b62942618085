package dev.netinfo.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that says to each request of each connection what it was told to say. */
final class TestServer implements AutoCloseable {
  /** An answer after which the connection stays open and silent. */
  static final String SILENCE = "";

  private final ServerSocket socket;
  private final List<String> answers;
  private final Thread acceptor;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** The answers of a connection, one for each request; after the last one it is closed. */
  TestServer(String... answers) throws IOException {
    this.answers = List.of(answers);
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.acceptor = Thread.ofVirtual().start(this::accept);
  }

  /** Returns an answer with a length. */
  static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(body.length(), body);
  }

  Target target() {
    return Target.of(
        URI.create("http://127.0.0.1:" + socket.getLocalPort()), Duration.ofSeconds(30));
  }

  Target target(Duration timeout) {
    return Target.of(target().uri(), timeout);
  }

  int connections() {
    return connections.size();
  }

  List<String> requests() {
    return requests;
  }

  @Override
  public void close() throws IOException {
    socket.close();
    try {
      // The port is closed once nobody waits at it any more.
      acceptor.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      for (String answer : answers) {
        requests.add(head(connection.getInputStream()));
        connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        if (answer.equals(SILENCE)) {
          connection.getInputStream().readAllBytes();
        }
      }
    } catch (IOException | UncheckedIOException closed) {
      // The client had enough.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int octet = in.read();
      if (octet < 0) {
        throw new IOException("no request");
      }
      head.append((char) octet);
    }
    return head.toString();
  }
}
