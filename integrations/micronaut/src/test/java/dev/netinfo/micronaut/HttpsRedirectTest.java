package dev.netinfo.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.contract.Response;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsRedirectTest {
  private static final String PASSWORD = "changeit";

  /** Micronaut's own redirect to https, which uses no bean. */
  @Test
  void leadsToNoHostThatAHeaderNames(@TempDir Path directory) throws Exception {
    Path keys = directory.resolve("keys.p12");
    generate(keys);
    Map<String, Object> properties =
        Map.of(
            "micronaut.server.ssl.enabled",
            true,
            "micronaut.server.ssl.port",
            -1,
            "micronaut.server.ssl.key-store.path",
            "file:" + keys,
            "micronaut.server.ssl.key-store.type",
            "PKCS12",
            "micronaut.server.ssl.key-store.password",
            PASSWORD,
            "micronaut.server.dual-protocol",
            true,
            "micronaut.server.http-to-https-redirect",
            true,
            "micronaut.server.port",
            -1);
    try (TestServer server = TestServer.start(properties)) {
      Response response =
          server.ask(
              "/test/client", "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example");
      assertEquals(308, response.status());
      assertEquals("https://demo-service.dev/test/client", response.header("Location"));
    }
  }

  private static void generate(Path keys) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "test",
                "-dname",
                "CN=localhost",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertEquals(0, keytool.waitFor(60, TimeUnit.SECONDS) ? keytool.exitValue() : -1);
  }
}
