package dev.netinfo.kustomize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration of the component {@code behind-proxy}, in nginx. */
class ProxyTest {
  private static final Path NGINX = Path.of("/usr/sbin/nginx");

  @TempDir Path directory;

  @BeforeAll
  static void nginx() {
    Kubectl.require();
    Assumptions.assumeTrue(
        Files.isExecutable(NGINX), "nginx is needed: apt-get install nginx-light");
  }

  @Test
  void listensOnBothFamilies() throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of("/proc/net/if_inet6")), "the kernel has no IPv6");
    int port = freePort();
    Path file = configuration(listenIpv6(), port);
    nginx(file);
    try {
      for (String host : List.of("127.0.0.1", "[::1]")) {
        URI health = URI.create("http://" + host + ":" + port + "/nginx-health");
        HttpRequest request = HttpRequest.newBuilder(health).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
          assertEquals(200, client.send(request, BodyHandlers.discarding()).statusCode(), host);
        }
      }
    } finally {
      nginx(file, "-s", "quit");
    }
  }

  @Test
  void isValidWithoutIpv6() throws IOException {
    nginx(configuration("", freePort()), "-t");
  }

  /** Does what the entry point of the image does: puts variables in their places. */
  private Path configuration(String listenIpv6, int port) throws IOException {
    String template = data("nginx.conf.template");
    String text =
        template
            .replace("${LISTEN_IPV6}", listenIpv6)
            // nginx would refuse a name that nobody resolves.
            .replace("${UPSTREAM}", "127.0.0.1")
            .replace("8080", String.valueOf(port))
            .replace("/tmp/", directory + "/");
    return Files.writeString(directory.resolve("nginx.conf"), text);
  }

  private String listenIpv6() throws IOException {
    Path script = Files.writeString(directory.resolve("listen.envsh"), data("listen.envsh"));
    String print = ". " + script + "; printf %s \"$LISTEN_IPV6\"";
    return Kubectl.run(directory, List.of("sh", "-euc", print));
  }

  private static String data(String key) {
    String use =
        "resources: [PROJECT/overlays/vertx]\ncomponents: [PROJECT/components/behind-proxy]\n";
    Rendering rendering = Composition.named("proxy").with("plain", use).render("plain");
    Map<String, String> data = rendering.one(ConfigMap.class).getData();
    return Objects.requireNonNull(data.get(key), key);
  }

  private void nginx(Path file, String... arguments) {
    Kubectl.run(
        directory,
        Stream.concat(
                Stream.of(NGINX.toString(), "-e", directory + "/error.log", "-c", file.toString()),
                Stream.of(arguments))
            .toList());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
