package dev.netinfo.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.client.ClientIpPolicy;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelidonExampleTest extends ClientIpSpecification {
  @Override
  RunningServer start(ClientIpPolicy policy) {
    WebServer server =
        WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .shutdownHook(false)
            .protocolsDiscoverServices(false)
            .addProtocol(Http1Config.builder().continueImmediately(true).build())
            .routing(routing -> routing.get("/", new HelidonExample(policy)))
            .build()
            .start();
    return new RunningServer(server.port(), server::stop);
  }

  /** Unless it continues immediately, Helidon takes content for a request that nobody has read. */
  @Test
  void takesNoContentForARequest() throws Exception {
    String hidden = "GET /hidden HTTP/1.1\r\nHost: h\r\n\r\n";
    String head = "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
    try (RunningServer server = start(ClientIpPolicy.peerOnly())) {
      for (String line : List.of("GET /", "POST /", "GET /nope")) {
        String expecting =
            line
                + " HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: "
                + hidden.length()
                + "\r\n\r\n"
                + hidden;
        String[] responses = Wire.all(server.port(), expecting + head).split("HTTP/1.1 [2-5]", -1);
        assertEquals(2, responses.length - 1, line);
        assertTrue(responses[2].endsWith("\r\n\r\n127.0.0.1"), responses[2]);
      }
    }
  }
}
