package dev.netinfo.images.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What each connection of a flood does, so as to hold as much of a server as it can. */
enum FloodKind {
  /** As many bytes of a head as are accepted, and never its end. */
  HALF_HEADS {
    @Override
    void attack(Socket socket) throws IOException {
      send(socket, HEAD + "x".repeat(15_000));
      awaitTheEnd(socket);
    }
  },

  /** A head that comes byte by byte. */
  SLOW_HEADS {
    @Override
    void attack(Socket socket) throws IOException, InterruptedException {
      for (int i = 0; i < HEAD.length(); i++) {
        send(socket, HEAD.substring(i, i + 1));
        Thread.sleep(SLOW_MILLIS);
      }
      awaitTheEnd(socket);
    }
  },

  /** Nothing at all. */
  IDLE_CONNECTIONS {
    @Override
    void attack(Socket socket) throws IOException {
      awaitTheEnd(socket);
    }
  },

  /** Requests in a row, of whose responses none is read. */
  UNREAD_RESPONSES {
    @Override
    void attack(Socket socket) throws IOException, InterruptedException {
      send(socket, "GET / HTTP/1.1\r\nHost: h\r\nAccept: application/json\r\n\r\n".repeat(200));
      Thread.sleep(Long.MAX_VALUE);
    }
  };

  private static final String HEAD = "GET /livez HTTP/1.1\r\nHost: h\r\nX: ";
  private static final int SLOW_MILLIS = 250;

  /**
   * Goes on until the server closes the connection, or the thread is interrupted.
   *
   * @throws IOException if either has happened
   */
  abstract void attack(Socket socket) throws IOException, InterruptedException;

  private static void send(Socket socket, String bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void awaitTheEnd(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    in.transferTo(OutputStream.nullOutputStream());
  }
}
