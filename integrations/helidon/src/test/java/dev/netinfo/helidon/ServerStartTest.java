package dev.netinfo.helidon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.request.ClientRequestPolicy;
import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import io.helidon.config.spi.ConfigNode.ListNode;
import io.helidon.config.spi.ConfigNode.ObjectNode;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
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

  /** One source of the configuration has the list, another the text. */
  @Test
  void refusesASettingThatIsATextAndAList() {
    Map<String, String> settings =
        Map.of("trusted-proxies", "10.0.0.0/8", "trusted-proxies.0", "192.0.2.0/24");
    assertEquals(
        "server.features.netinfo.trusted-proxies: \"10.0.0.0/8\" and the list \"192.0.2.0/24\""
            + " are both set; remove one, or write both in the same form",
        refused(settings));
  }

  @Test
  void refusesAListWithoutElements() {
    Config list =
        Config.just(
            ConfigSources.create(
                ObjectNode.builder()
                    .addList("trusted-proxies", ListNode.builder().build())
                    .build()));
    String complaint =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> NetinfoFeature.create(list))
                .getMessage());
    assertTrue(complaint.startsWith("trusted-proxies: the list is empty"), complaint);
  }

  @Test
  void refusesAValueWithoutASetting() {
    Config config =
        Config.just(ConfigSources.create(Map.of("server.features.netinfo", "10.0.0.0/8")));
    WebServerConfig.Builder server = WebServer.builder().config(config.get("server"));
    String complaint =
        String.valueOf(assertThrows(IllegalArgumentException.class, server::build).getMessage());
    assertEquals(
        "server.features.netinfo: \"10.0.0.0/8\" is the value of no setting; for trusted proxies,"
            + " write server.features.netinfo.trusted-proxies",
        complaint);
  }

  @Test
  void refusesUnknownSettingsOfEveryDepth() {
    assertTrue(refused(Map.of("trusted-proxies.a.b", "x")).contains("is not a setting"));
    assertTrue(refused(Map.of("trusted-proxies.name", "x")).contains("is not a setting"));
    assertTrue(refused(Map.of("other", "x")).contains("netinfo.other\" is not a setting"));
    assertTrue(refused(Map.of("other.0", "x")).contains("netinfo.other\" is not a setting"));
  }

  @Test
  void namesAlsoWhatHelidonReads() {
    String refusal = refused(Map.of("Enabled", "false"));
    assertTrue(refusal.contains("; the nearest is server.features.netinfo.enabled, "), refusal);
    assertTrue(
        refusal.endsWith(
            ", server.features.netinfo.enabled, server.features.netinfo.name,"
                + " server.features.netinfo.type"),
        refusal);
    assertTrue(refused(Map.of("enabled.x", "true")).contains("enabled.x\" is not a setting"));
    start(server(Map.of("enabled", "true", "name", "n", "type", "netinfo")).routing(routing()));
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without such a check may do
  void refusesNoPolicyAtStart() {
    ClientRequestPolicy none = null;
    assertThrows(NullPointerException.class, () -> NetinfoFeature.create(none));
  }

  private static String refused(Map<String, String> settings) {
    WebServerConfig.Builder server = server(settings).routing(routing());
    return String.valueOf(assertThrows(IllegalArgumentException.class, server::build).getMessage());
  }

  @Test
  void warnsOfRoutesThatItCannotWrap() throws Exception {
    ServerFeature routes = new Routes();
    List<String> logged = new ArrayList<>();
    Handler handler = new LogHandler(logged);
    Logger logger = Logger.getLogger(NetinfoFeature.class.getName());
    logger.addHandler(handler);
    try {
      int port = start(server(LOOPBACK).addFeature(routes).routing(HttpRouting.builder())).port();
      assertTrue(get(Version.HTTP_1_1, port, "/").body().startsWith("203.0.113.9:0 "));
      assertEquals(List.of(), logged);
      start(server(LOOPBACK).addFeature(routes));
      assertTrue(logged.getFirst().contains(".routing(HttpRouting.builder())"), logged::toString);
    } finally {
      logger.removeHandler(handler);
    }
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

  /** A feature that adds routes, as static content and metrics do. */
  private record Routes() implements ServerFeature {
    @Override
    public void setup(ServerFeatureContext context) {
      context.socket(WebServer.DEFAULT_SOCKET_NAME).httpRouting().any(ServerTest::answer);
    }

    @Override
    public String name() {
      return "routes";
    }

    @Override
    public String type() {
      return "routes";
    }
  }
}
