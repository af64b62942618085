package dev.netinfo.watch.request;

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
public final class TestServer implements AutoCloseable {
  /** An answer after which the connection stays open and silent. */
  public static final String SILENCE = "";

  private final ServerSocket socket;
  private final List<List<String>> answers;
  private final Thread acceptor;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private boolean hangs;

  /** The answers of a connection, one for each request; after the last one it is closed. */
  public TestServer(String... answers) throws IOException {
    this(List.of(List.of(answers)));
  }

  private TestServer(List<List<String>> answers) throws IOException {
    this.answers = answers;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.acceptor = Thread.ofVirtual().start(this::accept);
  }

  /** Returns a server that gives each connection one of the answers, in turns. */
  public static TestServer inTurns(List<String> answers) throws IOException {
    return new TestServer(answers.stream().map(List::of).toList());
  }

  /** Returns an answer with a length. */
  public static String ok(String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return "HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s".formatted(length, body);
  }

  /** Returns where it is. */
  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  Target target() {
    return new Target(URI.create(url()), List.of(), Duration.ofSeconds(30), false);
  }

  Target target(Duration timeout) {
    return new Target(target().uri(), List.of(), timeout, false);
  }

  /** Answers no more. */
  synchronized void hang() {
    hangs = true;
  }

  /** Answers all that have waited, and goes on. */
  synchronized void goOn() {
    hangs = false;
    notifyAll();
  }

  private synchronized void awaitTurn() throws IOException {
    try {
      while (hangs && !socket.isClosed()) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Waits until there have been so many requests. */
  synchronized void awaitRequests(int count) throws InterruptedException {
    while (requests.size() < count) {
      wait();
    }
  }

  private synchronized void add(String request) {
    requests.add(request);
    notifyAll();
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
    goOn();
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
        List<String> turn = answers.get(connections.size() % answers.size());
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection, turn));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket connection, List<String> turn) {
    try (connection) {
      for (String answer : turn) {
        add(head(connection.getInputStream()));
        awaitTurn();
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
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
    return head.toString();
  }
}
