package dev.netinfo.watch.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** One who asks, with exactly these lines. */
final class Peer implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader in;

  private Peer(URI page, String... head) throws IOException {
    socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), page.getPort());
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    String request =
        String.join("\r\n", head) + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
  }

  static Peer asking(URI page, String... head) throws IOException {
    return new Peer(page, head);
  }

  static Peer reading(URI page) throws IOException {
    return new Peer(page, "GET /events HTTP/1.1", "Host: localhost");
  }

  void awaitLine(String expected) throws IOException {
    for (String line = in.readLine(); !expected.equals(line); line = in.readLine()) {
      check(line);
    }
  }

  void awaitText(String expected) throws IOException {
    for (String line = in.readLine(); ; line = in.readLine()) {
      check(line);
      if (line.contains(expected)) {
        return;
      }
    }
  }

  /** Returns the next line. */
  String line() throws IOException {
    String line = in.readLine();
    check(line);
    return line;
  }

  /** Returns what comes until the connection ends. */
  String rest() {
    return in.lines().collect(Collectors.joining("\n"));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static void check(String line) throws IOException {
    if (line == null) {
      throw new IOException("the stream has ended");
    }
  }
}
