package dev.netinfo.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Peers without an IP address, for which Micronaut's own request throws. */
@Timeout(60)
class UnixSocketTest {
  private static final String REQUEST =
      """
      GET /test/client HTTP/1.1\r
      Host: demo-service.dev\r
      X-Forwarded-For: 6.6.6.6, 203.0.113.9\r
      Connection: close\r
      \r
      """;

  @ParameterizedTest
  @CsvSource({"unix, 203.0.113.9", "loopback, unknown"})
  void isBelievedOnlyByItsName(String trusted, String client, @TempDir Path directory)
      throws Exception {
    Path path = directory.resolve("socket");
    Map<String, Object> properties =
        Map.of(
            "netinfo.trusted-proxies",
            trusted,
            "micronaut.server.netty.access-logger.log-format",
            "%h %a %s",
            "micronaut.server.netty.listeners.proxy.family",
            "UNIX",
            "micronaut.server.netty.listeners.proxy.path",
            path.toString());
    try (TestServer server = TestServer.start(properties)) {
      String response = ask(path);
      assertEquals("HTTP/1.1 200 OK", response.lines().findFirst().orElse(""));
      assertEquals(client, response.lines().reduce("", (before, line) -> line));
      assertEquals(client + " " + client + " 200", server.logged());
    }
  }

  private static String ask(Path path) throws IOException {
    StringBuilder response = new StringBuilder();
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(path));
      channel.write(ByteBuffer.wrap(REQUEST.getBytes(StandardCharsets.US_ASCII)));
      ByteBuffer bytes = ByteBuffer.allocate(1024);
      while (channel.read(bytes) >= 0) {
        response.append(StandardCharsets.US_ASCII.decode(bytes.flip()));
        bytes.clear();
      }
    }
    return response.toString();
  }
}
