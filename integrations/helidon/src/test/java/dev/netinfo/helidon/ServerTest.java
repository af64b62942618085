package dev.netinfo.helidon;

import dev.netinfo.client.ClientIp;
import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** Servers with the feature, as a configuration makes them. */
abstract class ServerTest {
  static final Map<String, String> LOOPBACK = Map.of("trusted-proxies", "loopback");
  static final Map<String, String> NONE = Map.of("trusted-proxies", "none");

  private final List<WebServer> servers = new ArrayList<>();

  @AfterEach
  final void stop() {
    servers.forEach(WebServer::stop);
  }

  static WebServerConfig.Builder server(Map<String, String> settings) {
    Map<String, String> values = new HashMap<>();
    settings.forEach((name, value) -> values.put("server.features.netinfo." + name, value));
    values.put("server.features.access-log.enabled", "false");
    values.put("server.protocols.http_1_1.continue-immediately", "true");
    return WebServer.builder()
        .config(Config.just(ConfigSources.create(values)).get("server"))
        .host("127.0.0.1")
        .port(0)
        .shutdownHook(false);
  }

  WebServer start(WebServerConfig.Builder builder) {
    WebServer server = builder.build();
    servers.add(server);
    return server.start();
  }

  static HttpRouting.Builder routing() {
    return HttpRouting.builder().any(ServerTest::answer);
  }

  static void answer(ServerRequest request, ServerResponse response) {
    response.send(
        String.join(
            " ",
            request.remotePeer().host() + ":" + request.remotePeer().port(),
            String.valueOf(request.isSecure()),
            request.authority(),
            request.requestedUri().toUri().toString(),
            request.context().get(ClientIp.class).orElseThrow().text(),
            String.valueOf(request.remotePeer().address())));
  }

  static HttpResponse<String> get(Version version, int port, String target) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
            .header("X-Forwarded-For", "6.6.6.6, 203.0.113.9")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "app.example.org:8443")
            .header("X-Forwarded-Prefix", "/my%20shop")
            .header("Forwarded", "for=7.7.7.7;proto=https;host=evil.example")
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
