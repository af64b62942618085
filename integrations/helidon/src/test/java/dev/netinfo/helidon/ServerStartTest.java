package dev.netinfo.helidon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helidon.config.Config;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.spi.ServerFeature;
import java.net.http.HttpClient.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** How the feature is configured, and when it refuses to start. */
class ServerStartTest extends ServerTest {
  @Test
  void takesListsAsHelidonHasThem() throws Exception {
    Map<String, String> settings =
        Map.of(
            "trusted-proxies.0", "10.0.0.0/8",
            "trusted-proxies.1", "127.0.0.0/8",
            "forwarded-host-allowed.0", "*.example.org",
            "trusted-hops", "2",
            "enabled", "true");
    int port = start(server(settings).routing(routing())).port();
    String answer = get(Version.HTTP_1_1, port, "/").body();
    assertTrue(answer.startsWith("6.6.6.6:0 "), answer);
  }

  @Test
  void refusesARoutingThatItCannotReplace() {
    WebServerConfig.Builder server = server(LOOPBACK).addRouting(routing());
    String complaint =
        String.valueOf(assertThrows(IllegalArgumentException.class, server::build).getMessage());
    assertTrue(complaint.contains("write WebServer.builder().routing(...) instead"), complaint);
  }

  /** An older Helidon ignores the routing that a feature supplies; the feature logs the reason. */
  @Test
  void startsNoServerThatDoesNotUseItsRouting() {
    ServerFeature older = new OlderHelidon(NetinfoFeature.create(Config.empty()));
    WebServerConfig.Builder server = server(Map.of("enabled", "false")).routing(routing());
    assertFalse(start(server.addFeature(older)).isRunning());
    assertTrue(start(server(Map.of("enabled", "false")).routing(routing())).isRunning());
  }

  @Test
  void warnsOfContentThatNobodyReads() {
    List<String> logged = new ArrayList<>();
    Handler handler = new LogHandler(logged);
    Logger logger = Logger.getLogger(NetinfoFeature.class.getName());
    logger.addHandler(handler);
    try {
      start(server(LOOPBACK).routing(routing()));
      assertEquals(List.of(), logged);
      start(server(LOOPBACK).clearProtocols().addProtocol(Http1Config.create()).routing(routing()));
      assertTrue(
          logged.getFirst().contains("server.protocols.http_1_1.continue-immediately=true"),
          logged::toString);
    } finally {
      logger.removeHandler(handler);
    }
  }
}
