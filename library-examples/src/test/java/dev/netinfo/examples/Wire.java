package dev.netinfo.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A TCP connection to an example, on which every byte is ours. */
final class Wire {
  private static final int PATIENCE_MILLIS = 20_000;

  private Wire() {}

  /** Sends {@code GET /} with these header lines to 127.0.0.1, and returns the body of the 200. */
  static String get(int port, String... headerLines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      StringBuilder head = new StringBuilder("GET / HTTP/1.1\r\nHost: demo-service.dev\r\n");
      for (String line : headerLines) {
        head.append(line).append("\r\n");
      }
      byte[] bytes = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
      socket.getOutputStream().write(bytes);
      return body(new BufferedInputStream(socket.getInputStream()));
    }
  }

  /** Sends that text and no more, and returns all that comes until the connection ends. */
  static String all(int port, String requests) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static String body(InputStream in) throws IOException {
    assertEquals("200", line(in).split(" ", 3)[1]);
    int length = -1;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] field = line.split(":", 2);
      if (field[0].toLowerCase(Locale.ROOT).equals("content-length")) {
        length = Integer.parseInt(field[1].strip());
      }
    }
    return new String(in.readNBytes(length), StandardCharsets.US_ASCII);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the server closed the connection instead of answering");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.US_ASCII).stripTrailing();
  }
}
