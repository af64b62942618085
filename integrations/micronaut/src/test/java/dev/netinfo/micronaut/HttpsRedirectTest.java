package dev.netinfo.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.contract.Response;
import dev.netinfo.integration.SelfSignedKey;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsRedirectTest {
  private static final String PASSWORD = "changeit";

  /** Micronaut's own redirect to https, which uses no bean. */
  @Test
  void leadsToNoHostThatAHeaderNames(@TempDir Path directory) throws Exception {
    Path keys = directory.resolve("keys.p12");
    SelfSignedKey.write(keys, PASSWORD);
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
}
