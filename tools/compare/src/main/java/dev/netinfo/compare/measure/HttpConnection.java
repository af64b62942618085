package dev.netinfo.compare.measure;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kept connection that asks for the greeting. Not thread-safe. */
final class HttpConnection implements AutoCloseable {
  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\nHost: demo-service.dev\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern HEAD =
      Pattern.compile("(?si).*?\r\nContent-Length: *([0-9]+)\r\n.*?\r\n\r\n|.*?\r\n\r\n");

  private final Socket socket;
  private final byte[] buffer = new byte[4096];

  /**
   * Connects.
   *
   * @throws IOException if nobody listens
   */
  HttpConnection(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
  }

  /**
   * Asks, and returns the answer as it came over the wire, its bytes as characters 0 to 255.
   *
   * @throws IOException if the connection is closed before the answer is complete
   */
  String get() throws IOException {
    socket.getOutputStream().write(REQUEST);
    StringBuilder answer = new StringBuilder();
    while (!isComplete(answer)) {
      int length = socket.getInputStream().read(buffer);
      if (length < 0) {
        throw new EOFException("the server closed the connection");
      }
      answer.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
    }
    return answer.toString();
  }

  private static boolean isComplete(CharSequence answer) {
    Matcher head = HEAD.matcher(answer);
    return head.lookingAt()
        && (head.group(1) == null
            || answer.length() >= head.end() + Integer.parseInt(head.group(1)));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
