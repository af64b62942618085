package dev.netinfo.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.images.contract.Bundle;
import dev.netinfo.images.contract.Container;
import dev.netinfo.images.contract.NeedsContainers;
import dev.netinfo.images.contract.ResponderContainer;
import dev.netinfo.support.Framework;
import io.opentelemetry.javaagent.OpenTelemetryAgent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each image with OpenTelemetry's Java agent, as its Kubernetes operator injects it. */
@ExtendWith(NeedsContainers.class)
@EnabledIfSystemProperty(named = "tests.full", matches = "true")
class JavaAgentIT {
  /** What the documentation tells to set as the limit. */
  private static final int MEBIBYTES = 256;

  /** Of its instrumentations those of servers only: all of them take twice the time to start. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "JAVA_TOOL_OPTIONS", "-javaagent:/otel/javaagent.jar",
          "OTEL_TRACES_EXPORTER", "console",
          "OTEL_METRICS_EXPORTER", "none",
          "OTEL_LOGS_EXPORTER", "none",
          "OTEL_INSTRUMENTATION_COMMON_DEFAULT_ENABLED", "false",
          "OTEL_INSTRUMENTATION_HELIDON_ENABLED", "true",
          "OTEL_INSTRUMENTATION_NETTY_ENABLED", "true",
          "POD_NAME", "demo",
          "POD_IP", "10.244.1.8");

  @ParameterizedTest
  @EnumSource
  void tracesARequest(Framework framework, @TempDir Path directory) throws Exception {
    Path image = Project.root().resolve("target/images/demo-1.1.0-" + framework + ".tar");
    Container container =
        Container.of(Bundle.of(image, directory.resolve("bundle")))
            .withMebibytes(MEBIBYTES)
            .mounting(agent(), "/otel/javaagent.jar");
    try (ResponderContainer responder = ResponderContainer.start(container, ENVIRONMENT)) {
      assertEquals("Hello from demo at 10.244.1.8 back to 127.0.0.1\n", greeting(responder));
      // On the same connection, so that the span of the first has ended.
      greeting(responder);
      responder.terminate();
      responder.awaitExit();
      assertEquals(1, responder.output().size(), responder.output().toString());
      List<String> errors = responder.errors();
      assertTrue(
          errors.stream().anyMatch(line -> line.contains(" SERVER [tracer: ")), errors.toString());
    }
  }

  private static Path agent() throws URISyntaxException {
    return Path.of(
        OpenTelemetryAgent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static String greeting(ResponderContainer responder) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + responder.port() + "/");
    try (InputStream answer = address.toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
