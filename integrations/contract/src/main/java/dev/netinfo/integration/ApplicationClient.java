package dev.netinfo.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.contract.Response;
import dev.netinfo.contract.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to an application, or to a proxy in front of it, each over a new connection.
 *
 * @param port its TCP port on this machine
 */
record ApplicationClient(int port) {

  /** Sends a request from an address of this machine, with the host {@code demo-service.dev}. */
  Response ask(String peer, String requestLine, String... headerLines) {
    try (Wire wire = Wire.from(peer, port)) {
      return wire.request(requestLine, headerLines).read();
    }
  }

  /** Returns what a path reports of the request. */
  Who who(String path, String peer, String... headerLines) {
    Response response = ask(peer, "GET " + path, headerLines);
    assertEquals(200, response.status(), response::body);
    return Who.parse(response.body());
  }

  /** Returns where a target redirects to. */
  @Nullable String redirect(String target, String peer, String... headerLines) {
    Response response = ask(peer, "GET " + target, headerLines);
    assertEquals(3, response.status() / 100, response::toString);
    return response.header("Location");
  }

  /** Asks for {@code /who} with these header lines, each with its line break, and no other. */
  String whoAsText(String peer, String head) {
    try (Wire wire = Wire.from(peer, port)) {
      return wire.send("GET /who HTTP/1.1\r\n" + head + "\r\n").read().body();
    }
  }

  /** Replaces the policy of an application that was started with {@link Support#POLICY}. */
  void replacePolicy(String peer, String settings) {
    String head = "POST /policy HTTP/1.1\r\nHost: h\r\nContent-Type: text/plain\r\n";
    try (Wire wire = Wire.from(peer, port)) {
      wire.send(head + "Content-Length: " + settings.length() + "\r\n\r\n" + settings);
      assertEquals(204, wire.read().status(), settings);
    }
  }
}
