package app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.contract.Response;
import dev.netinfo.contract.Wire;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** An application that a proxy serves under a path of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class PrefixTest {
  static Stream<SpringApplication> applications() {
    return Stream.of(
        application(MvcApplication.class, WebApplicationType.SERVLET),
        application(WebFluxApplication.class, WebApplicationType.REACTIVE));
  }

  private static SpringApplication application(Class<?> main, WebApplicationType type) {
    SpringApplication application = new SpringApplication(main);
    application.setWebApplicationType(type);
    return application;
  }

  @ParameterizedTest
  @MethodSource("applications")
  void isPartOfUrlsAndRedirects(SpringApplication application) {
    try (ConfigurableApplicationContext context =
        application.run("--netinfo.trusted-proxies=127.0.0.1", "--netinfo.forwarded-prefix=true")) {
      String port =
          Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
      Response who = ask(Integer.parseInt(port), "GET /who");
      assertEquals(200, who.status());
      assertTrue(who.body().contains("url https://app.example.org/shop/who\n"), who::body);
      assertEquals(
          "https://app.example.org/shop/who",
          ask(Integer.parseInt(port), "GET /redirect").header("Location"));
    }
  }

  private static Response ask(int port, String line) {
    try (Wire wire = Wire.to(port)) {
      return wire.request(
              line,
              "X-Forwarded-For: 203.0.113.9",
              "X-Forwarded-Proto: https",
              "X-Forwarded-Host: app.example.org",
              "X-Forwarded-Prefix: /shop")
          .read();
    }
  }
}
